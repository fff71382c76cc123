import type { Account } from '../../../shared/model/account.ts'
import type { ErrorCode } from '../../../shared/wire/errors.ts'
import type { ConnectionState } from '../../live/stream/connection.ts'
import { isStale } from '../../space-display/stale-accounts.ts'

/** The list is read at least every minute, and the server's own is at most 20 s old. Anything older is out of date. */
const OLD_MS = 120_000

const HUB_AWAY: ReadonlySet<ErrorCode> = new Set(['hub_unavailable', 'hub_timeout'])

/** How current the page is; times are epoch milliseconds of the server. */
export type Freshness =
  | { kind: 'live' }
  | { kind: 'connecting' }
  /** Nothing is known yet, or its age is unknown. */
  | { kind: 'unknown' }
  | { kind: 'updated'; at: number }
  | { kind: 'hub_away'; since: number | null }

interface FreshnessFacts {
  connection: ConnectionState
  list: { accounts: readonly Account[]; fetchedAt: string } | undefined
  now: number
}

/** The worst of the stream, the list and the Hub. */
export function getFreshness({ connection, list, now }: FreshnessFacts): Freshness {
  if (!list) return { kind: connection === 'down' ? 'unknown' : 'connecting' }
  const failing = list.accounts.filter(({ ok }) => !ok)
  if (isHubAway(list.accounts)) {
    return { kind: 'hub_away', since: latestOf(failing) }
  }
  const at = oldestOf(list)
  if (at === null) return { kind: 'unknown' }
  if (connection === 'down' || failing.length > 0 || isOld(at, now)) return { kind: 'updated', at }
  return { kind: connection }
}

/** Whether the Hub answered for none of the accounts. */
export function isHubAway(accounts: readonly Account[]): boolean {
  return (
    accounts.length > 0 &&
    accounts.every(({ ok, error }) => !ok && error !== null && HUB_AWAY.has(error.code))
  )
}

/** When the oldest part of the list was read; null if a failing account was never read. */
function oldestOf({ accounts, fetchedAt }: NonNullable<FreshnessFacts['list']>): number | null {
  const stale = accounts.filter((account) => isStale(account, fetchedAt))
  if (stale.some(({ readAt }) => readAt === null)) return null
  return Math.min(Date.parse(fetchedAt), ...stale.map(({ readAt }) => Date.parse(readAt ?? '')))
}

function latestOf(accounts: readonly Account[]): number | null {
  const times = accounts.flatMap(({ readAt }) => (readAt === null ? [] : [Date.parse(readAt)]))
  return times.length === 0 ? null : Math.max(...times)
}

const isOld = (at: number, now: number) => now - at > OLD_MS
