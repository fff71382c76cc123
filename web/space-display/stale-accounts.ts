import type { Account } from '../../shared/model/account.ts'

/** An account whose last read is older than the list by more than this is stale. */
const BEHIND_MS = 120_000

/**
 * Whether the Spaces of an account are only the last known ones: its last listing failed, or is much older than the list.
 * Both times are the server's, so the clock of this computer does not matter.
 */
export function isStale({ ok, readAt }: Pick<Account, 'ok' | 'readAt'>, fetchedAt: string): boolean {
  if (!ok) return true
  return readAt !== null && Date.parse(fetchedAt) - Date.parse(readAt) > BEHIND_MS
}

/** The stale accounts by name in lower case, and when each was last read. */
export function staleAccounts(accounts: readonly Account[], fetchedAt: string): Map<string, string | null> {
  const stale = accounts.filter((account) => isStale(account, fetchedAt))
  return new Map(stale.map(({ username, readAt }) => [username.toLowerCase(), readAt]))
}
