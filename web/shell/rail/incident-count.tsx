import { useLocale } from '../../i18n/locale.tsx'
import { useOpenCount } from '../../incidents/use-open-count.ts'
import { Count } from './count.tsx'

/** How many incidents are open. Nothing if there are none, or that is not known. */
export function IncidentCount({ className }: { className: string }) {
  const { t } = useLocale()
  const count = useOpenCount()
  if (count === 0) return null
  return <Count count={count} label={t('incidents.counted', { count })} className={className} />
}
