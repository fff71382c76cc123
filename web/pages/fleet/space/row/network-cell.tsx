import type { Sample } from '../../../../../shared/model/sample.ts'
import { useLocale } from '../../../../i18n/locale.tsx'

/** What is received and sent per second. */
export function NetworkCell({ last }: { last: Sample | undefined }) {
  const { t } = useLocale()
  return (
    <td className="grid grid-cols-2 gap-x-2 text-right text-xs whitespace-nowrap text-muted">
      <Rate arrow="↓" label={t('space.received')} value={last?.receivedPerSecond} />
      <Rate arrow="↑" label={t('space.sent')} value={last?.sentPerSecond} />
    </td>
  )
}

interface RateProps {
  /** A character: an icon for each of a thousand rows takes time. */
  arrow: string
  label: string
  value: number | undefined
}

function Rate({ arrow, label, value }: RateProps) {
  const { format } = useLocale()
  return (
    <span title={label}>
      <span aria-hidden>{arrow} </span>
      <span className="sr-only">{label}</span>
      {value === undefined ? '–' : format.bytesPerSecond(value)}
    </span>
  )
}
