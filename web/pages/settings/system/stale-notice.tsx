import { OctagonAlert } from 'lucide-react'
import { describeError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Notice } from '../../../ui/display/notice.tsx'

/** Why the page may be out of date: the last fetch failed. Nothing if it did not. */
export function StaleNotice({ error }: { error: Error | null }) {
  const locale = useLocale()
  if (!error) return null
  return (
    <Notice tone="bad" role="alert" icon={<OctagonAlert size={18} aria-hidden />}>
      {locale.t('common.sentences', {
        first: describeError(error, locale).text,
        second: locale.t('fleet.stale'),
      })}
    </Notice>
  )
}
