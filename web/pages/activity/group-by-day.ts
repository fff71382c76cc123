import type { Activity } from '../../../shared/model/activity.ts'

export interface ActivityDay {
  /** The beginning of the day where the user is, in epoch milliseconds. */
  at: number
  entries: Activity[]
}

/** The entries by the day they fall on where the user is, in their order. */
export function groupByDay(entries: readonly Activity[]): ActivityDay[] {
  const days: ActivityDay[] = []
  for (const entry of entries) {
    const at = new Date(entry.at).setHours(0, 0, 0, 0)
    const last = days.at(-1)
    if (last?.at === at) last.entries.push(entry)
    else days.push({ at, entries: [entry] })
  }
  return days
}
