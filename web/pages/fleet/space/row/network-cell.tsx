import { ArrowDown, ArrowUp, type LucideIcon } from 'lucide-react'
import type { Sample } from '../../../../../shared/model/sample.ts'
import { useLocale } from '../../../../i18n/locale.tsx'

/** What is received and sent per second. */
export function NetworkCell({ last }: { last: Sample | undefined }) {
  const { t } = useLocale()
  return (
    <td className="grid grid-cols-2 gap-x-2 text-right text-xs whitespace-nowrap text-muted">
      <Rate icon={ArrowDown} label={t('space.received')} value={last?.receivedPerSecond} />
      <Rate icon={ArrowUp} label={t('space.sent')} value={last?.sentPerSecond} />
    </td>
  )
}

interface RateProps {
  icon: LucideIcon
  label: string
  value: number | undefined
}

function Rate({ icon: Icon, label, value }: RateProps) {
  const { format } = useLocale()
  return (
    <span className="flex items-center justify-end gap-1" title={label}>
      <Icon size={12} aria-hidden />
      <span className="sr-only">{label}</span>
      {value === undefined ? '–' : format.bytesPerSecond(value)}
    </span>
  )
}
