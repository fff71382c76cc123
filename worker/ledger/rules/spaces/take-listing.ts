import type { AccountReport, SpaceFacts } from '../../protocol.ts'
import { notePausedAtOnce } from '../incidents/paused-at-once.ts'
import type { Draft } from '../state/draft.ts'
import type { LedgerState } from '../state/ledger-state.ts'
import { createFinder } from './find-space.ts'
import { removeSpace } from './remove-spaces.ts'
import { settleSpace } from './settle-space.ts'
import { takeFacts } from './take-facts.ts'

interface Listing {
  username: string
  account: string
  readAt: number
  previousReadAt: number | null
  isFirst: boolean
  spaces: SpaceFacts[]
}

/** The listings in a batch that are newer than what is known. */
export function newListings(reports: readonly AccountReport[], { looks }: LedgerState): Listing[] {
  return reports.flatMap(({ username, readAt, previousReadAt, spaces }) => {
    const account = username.toLowerCase()
    const known = looks.accounts[account]
    if (spaces === null || readAt === null || readAt <= (known?.watchedUntil ?? 0)) return []
    return [
      { username, account, readAt, previousReadAt, isFirst: (known?.listedAt ?? null) === null, spaces },
    ]
  })
}

/** Takes over what accounts list. A Space that none of them lists is gone; it may have moved from one to another. */
export function takeListings(
  draft: Draft,
  listings: readonly Listing[],
  before: LedgerState,
  ours: ReadonlySet<number>,
): void {
  const find = createFinder(draft.spaces())
  const seen = new Map<number, number>()
  for (const listing of listings) {
    for (const facts of listing.spaces)
      seen.set(takeListed(draft, find(facts), facts, listing), listing.readAt)
  }
  for (const { account, readAt } of listings) {
    for (const { n, goneAt, changedAt, ...space } of draft.spaces()) {
      if (space.account === account && goneAt === null && !seen.has(n) && changedAt <= readAt) {
        removeSpace(draft, n, readAt)
      }
    }
  }
  for (const { username, readAt: at } of listings) notePausedAtOnce(draft, { username, at, before, ours })
  for (const [n, readAt] of seen) settleSpace(draft, n, readAt)
}

function takeListed(
  draft: Draft,
  known: ReturnType<ReturnType<typeof createFinder>>,
  facts: SpaceFacts,
  { readAt, previousReadAt, account, isFirst }: Listing,
): number {
  // Something newer is known of this one.
  if (known !== null && known.changedAt > readAt) return known.n
  const notBefore = known === null ? previousReadAt : Math.max(previousReadAt ?? 0, known.changedAt)
  return takeFacts(draft, known, facts, { at: readAt, notBefore, by: null, account, isFirst })
}
