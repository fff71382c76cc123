import { dayOf } from '../../../shared/model/day.ts'
import { FAILING_MS } from './incidents/account-incidents.ts'
import { outdatedFrom, stuckFrom } from './incidents/slow-incidents.ts'
import type { LedgerState } from './state/ledger-state.ts'
import { DAY_MS, startOfDay } from './time/count-seconds.ts'

const HOUR_MS = 3_600_000

/** When something may happen by the mere passing of time: at the latest in an hour. */
export function dueAt({ looks, spaces }: LedgerState, at: number): number {
  const times = [at + HOUR_MS, startOfDay(dayOf(at)) + DAY_MS + 1_000]
  for (const space of spaces.values()) times.push(stuckFrom(space) ?? 0, outdatedFrom(space) ?? 0)
  for (const { failingSince } of Object.values(looks.accounts)) times.push((failingSince ?? 0) + FAILING_MS)
  return Math.min(...times.filter((time) => time > at))
}
