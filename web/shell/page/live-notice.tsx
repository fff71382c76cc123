import { useQuery } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import { describeError } from '../../errors/describe-error.ts'
import { isCuredByReload } from '../../errors/is-cured-by-reload.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import { sessionQuery } from '../../requests/session.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Notice } from '../../ui/display/notice.tsx'

/** Says that live updates have stopped, once that has lasted a while, and why if known. */
export function LiveNotice() {
  const locale = useLocale()
  const { t } = locale
  const isDown = useConnection() === 'down'
  const { error, failureReason } = useQuery(sessionQuery)
  const reason = failureReason ?? error
  return (
    <div role="status" className="empty:hidden">
      {isDown && (
        <Notice
          tone="warn"
          icon={<WifiOff size={18} aria-hidden />}
          action={
            isCuredByReload(reason) && (
              <Button size="small" onClick={() => location.reload()}>
                {t('app.reload')}
              </Button>
            )
          }
        >
          {reason
            ? t('common.sentences', {
                first: describeError(reason, locale).text,
                second: t('live.downHint'),
              })
            : t('live.downHint')}
        </Notice>
      )}
    </div>
  )
}
