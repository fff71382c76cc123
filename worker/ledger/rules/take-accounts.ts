import { ownEntry } from '../../../shared/own-entry.ts'
import type { AccountReport } from '../protocol.ts'
import type { StoredAccount } from '../rows/stored.ts'
import { removeSpace } from './spaces/remove-space.ts'
import type { Draft } from './state/draft.ts'
import { addGap } from './time/count-seconds.ts'

/** Takes over how the looks at each account have gone. */
export function takeAccounts(draft: Draft, reports: readonly AccountReport[], at: number): void {
  for (const report of reports) {
    const name = report.username.toLowerCase()
    draft.putAccount(name, toAccount(ownEntry(draft.looks.accounts, name), report))
  }
  const reads = reports.flatMap(({ readAt }) => readAt ?? [])
  const since = draft.looks.since ?? (reads.length === 0 ? null : Math.min(...reads))
  draft.putLooks({ at, since })
}

/** An account that is missing in a batch is no longer managed: its Spaces are gone, unless they have moved to another. */
export function dropAccounts(draft: Draft, reports: readonly AccountReport[], at: number): void {
  const names = new Set(reports.map(({ username }) => username.toLowerCase()))
  for (const { n, account, goneAt } of draft.spaces()) {
    if (goneAt === null && !names.has(account)) removeSpace(draft, n, at)
  }
  const managed = Object.entries(draft.looks.accounts).filter(([name]) => names.has(name))
  draft.putLooks({ accounts: Object.fromEntries(managed) })
}

function toAccount(known: StoredAccount | undefined, report: AccountReport): StoredAccount {
  const { username, readAt, failingSince, errorCode, errorMessage, gaps, spaces } = report
  const watchedUntil = known?.watchedUntil ?? null
  // It counts from the first listing: before that, nobody knows what was watched.
  const isWatched = readAt !== null && (watchedUntil !== null || spaces !== null)
  return {
    username,
    listedAt: known?.listedAt ?? (spaces === null ? null : readAt),
    watchedUntil: isWatched ? Math.max(watchedUntil ?? 0, readAt) : watchedUntil,
    ...{ failingSince, errorCode, errorMessage },
    gaps: gaps.reduce<StoredAccount['gaps']>(addGap, known?.gaps ?? []),
  }
}
