import type { Random } from '../../support/random.ts'
import { DAY_MS, HOUR_MS, lookAfter, MINUTE_MS, midnightOf, type Span, type Watch } from './times.ts'

/** A time in which nothing was learned of one account, or of all. */
export interface Disturbance extends Span {
  /** Null for all accounts. */
  account: string | null
  cause: 'nobody-looked' | 'switched-off' | 'hub-down' | 'token-refused'
}

/** How many days ago, at which hour, and for how many minutes. */
const DISTURBANCES = [
  { cause: 'nobody-looked', daysAgo: 71, hour: 2, minutes: 134 },
  { cause: 'hub-down', daysAgo: 52, hour: 14, minutes: 40 },
  { cause: 'token-refused', daysAgo: 33, hour: 9, minutes: 190 },
  { cause: 'switched-off', daysAgo: 24, hour: 21, minutes: 11 * 60 },
  { cause: 'nobody-looked', daysAgo: 9, hour: 4, minutes: 17 },
] as const

/** What went wrong with the watch itself, oldest first. */
export function disturb(watch: Watch, random: Random, accounts: readonly string[]): Disturbance[] {
  return DISTURBANCES.map(({ cause, daysAgo, hour, minutes }) => {
    const start = midnightOf(watch.now) - daysAgo * DAY_MS + hour * HOUR_MS + random.below(50) * MINUTE_MS
    const from = lookAfter(start, watch)
    const account = cause === 'token-refused' ? (accounts[1] ?? null) : null
    return { cause, account, from, to: from + minutes * MINUTE_MS }
  })
}

/** Those that concern an account. */
export function disturbancesOf(account: string, all: readonly Disturbance[]): Disturbance[] {
  return all.filter((one) => one.account === null || one.account === account)
}
