import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { DAY_PARTS, type Day, uptimeOf } from '../../../../shared/model/day.ts'
import { partsOf } from '../../../history/bar/day-look.ts'
import { dayStart, dayText } from '../../../history/day-date.ts'
import { lengthText, percentText } from '../../../history/day-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'

interface DayTableProps {
  days: readonly Day[]
  /** The first day, as `YYYY-MM-DD`. */
  from: string
}

/** The days of the bar as a table, newest first; folded at first. */
export function DayTable({ days, from }: DayTableProps) {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="group min-w-0" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="mt-2 flex min-h-7 w-fit items-center gap-1 rounded-md text-xs text-muted hover:text-ink phone:min-h-11">
        <ChevronRight size={14} aria-hidden className="shrink-0 group-open:rotate-90" />
        {t('history.asTable')}
      </summary>
      {isOpen && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('history.bar')}
          className="mt-1 max-h-96 overflow-auto rounded-xl border border-line bg-surface"
        >
          <Rows days={days} from={from} />
        </section>
      )}
    </details>
  )
}

function Rows({ days, from }: DayTableProps) {
  const { t, format, language } = useLocale()
  return (
    <table className="w-full text-right text-xs whitespace-nowrap">
      <thead className="sticky top-0 bg-surface text-muted">
        <tr>
          <Heading isLeft>{t('history.day')}</Heading>
          <Heading>{t('history.uptime')}</Heading>
          {DAY_PARTS.map((part) => (
            <Heading key={part}>{t(`history.part.${part}`)}</Heading>
          ))}
        </tr>
      </thead>
      <tbody>
        {days
          .map((day, index) => {
            const at = dayStart(from, index)
            const uptime = uptimeOf([day])
            const parts = partsOf(day)
            return (
              <tr key={at} className="border-t border-line">
                <th scope="row" className="px-3 py-1.5 text-left font-normal">
                  {dayText(at, language)}
                </th>
                <td className="px-3 py-1.5">{uptime === null ? '–' : percentText(uptime, format)}</td>
                {DAY_PARTS.map((part) => (
                  <td
                    key={part}
                    className={`px-3 py-1.5 ${part === 'down' && parts.down > 0 ? 'text-bad' : ''}`}
                  >
                    {parts[part] > 0 ? lengthText(parts[part], format) : '–'}
                  </td>
                ))}
              </tr>
            )
          })
          .toReversed()}
      </tbody>
    </table>
  )
}

function Heading({ isLeft = false, children }: { isLeft?: boolean; children: string }) {
  return (
    <th scope="col" className={`px-3 py-1.5 font-normal ${isLeft ? 'text-left' : ''}`}>
      {children}
    </th>
  )
}
