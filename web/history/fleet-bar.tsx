import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { Link } from 'wouter'
import type { Space } from '../../shared/model/space.ts'
import type { History } from '../../shared/wire/history.ts'
import { useLocale } from '../i18n/locale.tsx'
import { fleetHistoryQuery } from '../requests/fleet-history.ts'
import { historyPath } from '../space-display/history-path.ts'
import type { BarShape } from './bar/bar-paths.ts'
import { DayBar } from './bar/day-bar.tsx'
import { DayTip } from './bar/day-tip.tsx'
import { useChosenDay } from './bar/use-chosen-day.ts'
import { dayStart } from './day-date.ts'
import { describeDays, percentText } from './day-words.ts'

/** How a Space's bar looks in the list. */
export type BarLook = 'card' | 'row' | 'item'

const SHAPES: Record<BarLook, BarShape> = {
  card: { pitch: 3, gap: 1, height: 14 },
  row: { pitch: 2, gap: 0, height: 14 },
  item: { pitch: 2, gap: 0, height: 12 },
}

interface FleetBarProps {
  space: Space
  look: BarLook
}

/** The last 30 days of a Space in the list with its uptime; nothing until they are known. Leads to its history. */
export function FleetBar({ space, look }: FleetBarProps) {
  const locale = useLocale()
  const { id } = space
  const select = useCallback(
    ({ from, spaces }: History) => {
      const known = spaces[id]
      return known ? { from, known } : null
    },
    [id],
  )
  const { data } = useQuery({ ...fleetHistoryQuery, enabled: false, select })
  if (!data) return null
  const { days, uptime } = data.known
  const summary = describeDays(days, uptime.month, locale)
  const percent = uptime.month === null ? '–' : percentText(uptime.month, locale.format)
  if (look === 'item') {
    return (
      <>
        <DayBar days={days} shape={SHAPES.item} />
        <span aria-hidden>{percent}</span>
        <span className="sr-only">{summary}</span>
      </>
    )
  }
  return (
    <>
      <BarLink {...{ space, look, days, summary }} from={data.from} />
      <span aria-hidden title={summary} className="relative z-10">
        {percent}
      </span>
    </>
  )
}

interface BarLinkProps extends FleetBarProps {
  days: History['spaces'][string]['days']
  from: string
  summary: string
}

function BarLink({ space, look, days, from, summary }: BarLinkProps) {
  const { t } = useLocale()
  const link = useRef<HTMLAnchorElement>(null)
  const { chosen, handlers } = useChosenDay(days.length)
  const day = chosen === null ? undefined : days[chosen]
  return (
    <>
      <Link
        ref={link}
        href={historyPath(space)}
        aria-label={t('history.barLink', { summary, title: space.title })}
        className="relative z-10 -my-1 flex h-6 items-center rounded-sm"
        {...handlers}
      >
        <DayBar days={days} shape={SHAPES[look]} chosen={chosen} />
      </Link>
      {chosen !== null && day && (
        <DayTip anchor={link} day={day} at={dayStart(from, chosen)} place={(chosen + 0.5) / days.length} />
      )}
    </>
  )
}
