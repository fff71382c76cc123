import { useQueryClient } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { describeError } from '../../errors/describe-error.ts'
import { isCuredByReload } from '../../errors/is-cured-by-reload.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { sessionQuery } from '../../requests/session.ts'
import { Button } from '../../ui/controls/button.tsx'
import { ErrorDetails } from '../../ui/error-details.tsx'
import { useTitle } from '../page/use-title.ts'
import type { Trouble } from './use-trouble.ts'

/** Shown instead of any page while the server has not said who is signed in: what happened, and how to continue. */
export function NoAnswer({ trouble }: { trouble: Trouble }) {
  const locale = useLocale()
  const { t } = locale
  const queryClient = useQueryClient()
  useTitle(t('trouble.title'))

  // A call in progress may wait for a long time, so it is cancelled first.
  async function retry() {
    await queryClient.cancelQueries({ queryKey: sessionQuery.queryKey })
    void queryClient.fetchQuery(sessionQuery).catch(() => undefined)
  }

  return (
    <main role="alert" className="mx-auto grid max-w-md justify-items-center gap-3 px-4 py-24 text-center">
      <CloudOff size={28} aria-hidden className="text-warn" />
      <h1 className="text-lg font-semibold">{t('trouble.title')}</h1>
      <ErrorDetails
        {...(trouble === 'slow' ? { text: t('trouble.slow') } : describeError(trouble, locale))}
      />
      <p className="text-xs text-muted">{t('trouble.retries')}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button variant="primary" onClick={() => void retry()}>
          {t('common.retry')}
        </Button>
        {isCuredByReload(trouble) && <Button onClick={() => location.reload()}>{t('app.reload')}</Button>}
      </div>
    </main>
  )
}
