import { type Day, dayOf, KEPT_DAYS, SECONDS_OF_DAY, type Uptime } from '../../../shared/model/day.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { LookState } from '../protocol.ts'
import type { StoredSpace } from '../rows/stored.ts'
import { addDays, completeDay, secondOf, startOfDay } from '../rules/time/count-seconds.ts'
import { liveTotals } from '../rules/time/live-totals.ts'
import { daysText, sumSpans, toUptime, type UpAndDown } from './finished-days.ts'

interface SpaceDays {
  /** The days, oldest first, as the text of a JSON list. */
  text: string
  uptime: Uptime
}

interface Finished {
  text: string
  sums: Record<keyof Uptime, UpAndDown>
}

/** The last days until a date, oldest first. */
export function lastDates(today: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => addDays(today, index + 1 - days))
}

/** Returns a reader of Spaces' days. What is over is put together once and kept until the date or the data changes. */
export function createSpaceDays(store: LedgerStore) {
  let key: unknown[] = []
  let kept = new Map<number, Finished>()
  let calendar: { today: string; dates: string[] } = { today: '', dates: [] }

  function finishedOf(n: number, dates: readonly string[], all: readonly string[]): Finished {
    const present = [store.days(), dates[0], dates.length, all[0]]
    if (present.some((part, index) => part !== key[index])) {
      key = present
      kept = new Map()
    }
    const found = kept.get(n)
    if (found !== undefined) return found
    const made = { text: daysText(store.days(), n, dates), sums: sumSpans(store.days(), n, all) }
    kept.set(n, made)
    return made
  }

  function allDates(today: string): string[] {
    if (calendar.today !== today) calendar = { today, dates: lastDates(today, KEPT_DAYS) }
    return calendar.dates
  }

  return (
    space: StoredSpace,
    { days, look, now }: { days: number; look: LookState; now: number },
  ): SpaceDays => {
    const { looks } = store.state()
    const all = allDates(dayOf(now))
    const dates = all.slice(-days)
    const isFinished = (date: string) => looks.finishedDay !== null && date <= looks.finishedDay
    const { text, sums } = finishedOf(space.n, dates.filter(isFinished), all)
    const open = completeDays(
      liveTotals(space, looks, look, now),
      all.filter((date) => !isFinished(date)),
      now,
    )
    const openTexts = dates.flatMap((date) => (isFinished(date) ? [] : [JSON.stringify(open[date])]))
    return { text: `[${[text, ...openTexts].filter(Boolean).join(',')}]`, uptime: toUptime(sums, open, all) }
  }
}

function completeDays(totals: Readonly<Record<string, Day>>, dates: readonly string[], now: number) {
  const today = dayOf(now)
  const soFar = secondOf(now) - secondOf(startOfDay(today))
  return Object.fromEntries(
    dates.map((date) => [date, completeDay(totals[date], date === today ? soFar : SECONDS_OF_DAY)]),
  )
}
