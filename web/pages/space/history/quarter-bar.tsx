import { DAY_PARTS, type Day } from '../../../../shared/model/day.ts'
import type { BarShape } from '../../../history/bar/bar-paths.ts'
import { DayBar, PART_FILLS } from '../../../history/bar/day-bar.tsx'
import { useChosenDay } from '../../../history/bar/use-chosen-day.ts'
import { dayStart, dayText } from '../../../history/day-date.ts'
import { describeDay, describeDays } from '../../../history/day-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'

const SHAPE: BarShape = { pitch: 10, gap: 2, height: 56 }

interface QuarterBarProps {
  days: readonly Day[]
  /** The first day, as `YYYY-MM-DD`. */
  from: string
  uptime: number | null
}

/** A bar for each of the 90 days. The text below describes the day under the pointer, or the one chosen with the arrow keys. */
export function QuarterBar({ days, from, uptime }: QuarterBarProps) {
  const locale = useLocale()
  const { t, language } = locale
  const { chosen, handlers } = useChosenDay(days.length)
  const last = days.length - 1
  const nameOf = (index: number) => dayText(dayStart(from, index), language)
  const day = chosen === null ? undefined : days[chosen]
  const told = chosen !== null && day ? `${nameOf(chosen)} UTC: ${describeDay(day, locale)}` : null
  return (
    <figure className="min-w-0">
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('history.bar')}
        aria-roledescription={t('page.chart')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={chosen ?? last}
        aria-valuetext={told ?? `${describeDays(days, uptime, locale)}. ${t('history.barKeys')}`}
        className="touch-pan-y rounded-lg"
        {...handlers}
      >
        <DayBar days={days} shape={SHAPE} chosen={chosen} isWide />
      </div>
      <p aria-hidden className="mt-1.5 flex justify-between gap-3 text-xs text-muted">
        <span>{nameOf(0)}</span>
        <span>{nameOf(last)}</span>
      </p>
      <p aria-hidden className="mt-2 min-h-8 text-xs font-medium phone:min-h-12">
        {told ?? describeDays(days, uptime, locale)}
      </p>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {DAY_PARTS.map((part) => (
          <span key={part} className="inline-flex items-center gap-1.5">
            <svg aria-hidden width={10} height={10}>
              <rect width={10} height={10} rx={2} className={PART_FILLS[part]} />
            </svg>
            {t(`history.part.${part}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
