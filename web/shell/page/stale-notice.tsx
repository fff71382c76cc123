import { OctagonAlert } from 'lucide-react'
import { describeError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'

/** Why what the page shows may be old: the last reading failed. Nothing where it did not. */
export function StaleNotice({ error }: { error: Error | null }) {
  const locale = useLocale()
  if (!error) return null
  return (
    <p role="alert" className="flex gap-2.5 rounded-xl bg-bad-soft px-4 py-3 text-bad">
      <OctagonAlert size={18} aria-hidden className="mt-px shrink-0" />
      <span>
        {locale.t('common.sentences', {
          first: describeError(error, locale).text,
          second: locale.t('fleet.stale'),
        })}
      </span>
    </p>
  )
}
