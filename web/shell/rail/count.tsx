import { useLocale } from '../../i18n/locale.tsx'

/** As many fit beside an icon; one answer of the server has not more than this either. */
const MAX_SHOWN = 99

interface CountProps {
  count: number
  /** What it counts, for screen readers. */
  label: string
  className: string
}

/** A number that asks for attention, beside or above an icon. */
export function Count({ count, label, className }: CountProps) {
  const { format } = useLocale()
  return (
    <>
      <span
        aria-hidden
        className={`min-w-5 rounded-full bg-bad-soft px-1.5 text-center text-xs font-semibold text-bad ${className}`}
      >
        {count > MAX_SHOWN ? '99+' : format.number(count)}
      </span>
      <span className="sr-only">{label}</span>
    </>
  )
}

/** How many Spaces need attention. */
export function AttentionCount({ count, className }: Omit<CountProps, 'label'>) {
  const { t } = useLocale()
  return <Count count={count} label={t('nav.attention', { count })} className={className} />
}
