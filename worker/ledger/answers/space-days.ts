import { dayOf, KEPT_DAYS, SECONDS_OF_DAY, type Uptime } from '../../../shared/model/day.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { LookState } from '../protocol.ts'
import type { StoredSpace } from '../rows/stored.ts'
import { addDays, completeDay, secondOf, startOfDay } from '../rules/time/count-seconds.ts'
import { liveTotals } from '../rules/time/live-totals.ts'
import { type Days, daysText, sumSpans, toUptime, type UpAndDown } from './finished-days.ts'

interface SpaceDays {
  /** The days, oldest first, as the text of a JSON list. */
  text: string
  uptime: Uptime
}

/** The days of a question: those that are over, and the dates of those that are not. */
interface Calendar {
  /** What it was made from. */
  source: readonly unknown[]
  /** The last `KEPT_DAYS`. */
  all: Days
  /** Those that were asked for and are over. */
  over: Days
  open: readonly { date: string; back: number }[]
}

/** The last days until a date, oldest first. */
export function lastDates(today: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => addDays(today, index + 1 - days))
}

/** Returns a reader of Spaces' days. What is over is put together once and kept until the date or the data changes. */
export function createSpaceDays(store: LedgerStore) {
  const textOf = createKept<string>()
  const sumsOf = createKept<Record<keyof Uptime, UpAndDown>>()
  let calendar: Calendar | null = null

  function calendarOf(days: number, today: string): Calendar {
    const kept = store.days()
    const { finishedDay } = store.state().looks
    const source = [kept, today, days, finishedDay]
    if (calendar === null || !isSame(calendar.source, source)) {
      const dates = lastDates(today, KEPT_DAYS)
      const all = dates.map((date) => kept.get(date))
      const openDates = dates.filter((date) => finishedDay === null || date > finishedDay)
      const over = all.slice(KEPT_DAYS - days, KEPT_DAYS - openDates.length)
      const open = openDates.map((date, index) => ({ date, back: openDates.length - index }))
      calendar = { source, all, over, open }
    }
    return calendar
  }

  return (
    space: StoredSpace,
    { days, look, now }: { days: number; look: LookState; now: number },
  ): SpaceDays => {
    const today = dayOf(now)
    const soFar = secondOf(now) - secondOf(startOfDay(today))
    const { all, over, open } = calendarOf(days, today)
    const { n } = space
    const finished = textOf(n, [over], () => daysText(over, n))
    const sums = sumsOf(n, [store.days(), today], () => sumSpans(all, n))
    const totals = liveTotals(space, store.state().looks, look, now)
    const late = open.map(({ date, back }) => ({
      ...{ back, totals: completeDay(totals[date], date === today ? soFar : SECONDS_OF_DAY) },
    }))
    const lateTexts = late.filter(({ back }) => back <= days).map((day) => JSON.stringify(day.totals))
    return { text: `[${[finished, ...lateTexts].filter(Boolean).join(',')}]`, uptime: toUptime(sums, late) }
  }
}

/** Values by number, which are forgotten as soon as what they are made from is another. */
function createKept<Value>() {
  let source: readonly unknown[] = []
  let kept = new Map<number, Value>()
  return (n: number, from: readonly unknown[], make: () => Value): Value => {
    if (!isSame(source, from)) {
      source = from
      kept = new Map()
    }
    const found = kept.get(n) ?? make()
    kept.set(n, found)
    return found
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index])
}
