import { ownEntry } from '../../../../shared/own-entry.ts'
import type { Batch, SpaceFacts } from '../../protocol.ts'
import { notePausedAtOnce } from '../incidents/paused-at-once.ts'
import type { Draft } from '../state/draft.ts'
import type { LedgerState } from '../state/ledger-state.ts'
import { createFinder } from './find-space.ts'
import { removeSpace } from './remove-space.ts'
import { settleSpace } from './settle-space.ts'
import { takeFacts } from './take-facts.ts'

interface Listing {
  username: string
  account: string
  /** When what it says was so. */
  seenAt: number
  previousSeenAt: number | null
  isFirst: boolean
  spaces: SpaceFacts[]
}

/**
 * The listings in a batch that are not older than what is known. One that was read no later than the last one says more than that
 * one: single Spaces have been read since.
 */
export function newListings({ at, accounts }: Batch, { looks }: LedgerState): Listing[] {
  return accounts.flatMap(({ username, readAt, previousReadAt, spaces }) => {
    const account = username.toLowerCase()
    const { watchedUntil = null, listedAt = null } = ownEntry(looks.accounts, account) ?? {}
    if (spaces === null || readAt === null || readAt < (watchedUntil ?? 0)) return []
    const times =
      readAt === watchedUntil
        ? { seenAt: at, previousSeenAt: readAt }
        : { seenAt: readAt, previousSeenAt: previousReadAt }
    return [{ username, account, ...times, isFirst: listedAt === null, spaces }]
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
  for (const listing of withoutDoubledIds(listings)) {
    for (const facts of listing.spaces)
      seen.set(takeListed(draft, find(facts), facts, listing), listing.seenAt)
  }
  for (const { account, seenAt } of listings) {
    for (const { n, goneAt, changedAt, ...space } of draft.spaces()) {
      if (space.account === account && goneAt === null && !seen.has(n) && changedAt <= seenAt) {
        removeSpace(draft, n, seenAt)
      }
    }
  }
  for (const { username, seenAt: at } of listings) notePausedAtOnce(draft, { username, at, before, ours })
  for (const [n, seenAt] of seen) settleSpace(draft, n, seenAt)
}

/** An `_id` that two Spaces have says of neither which one it is: they are told apart by name. */
function withoutDoubledIds(listings: readonly Listing[]): readonly Listing[] {
  const doubled = doubledIds(listings)
  if (doubled.size === 0) return listings
  const known = (hubId: string | null) => (hubId !== null && doubled.has(hubId) ? null : hubId)
  return listings.map(({ spaces, ...listing }) => ({
    ...listing,
    spaces: spaces.map((facts) => ({ ...facts, hubId: known(facts.hubId) })),
  }))
}

function doubledIds(listings: readonly Listing[]): Set<string> {
  const names = new Map<string, string>()
  return new Set(
    listings.flatMap(({ spaces }) =>
      spaces.flatMap(({ hubId, id }) => {
        if (hubId === null) return []
        const isDoubled = (names.get(hubId) ?? id.toLowerCase()) !== id.toLowerCase()
        names.set(hubId, id.toLowerCase())
        return isDoubled ? [hubId] : []
      }),
    ),
  )
}

function takeListed(
  draft: Draft,
  known: ReturnType<ReturnType<typeof createFinder>>,
  facts: SpaceFacts,
  { seenAt, previousSeenAt, account, isFirst }: Listing,
): number {
  // Something newer is known of this one.
  if (known !== null && known.changedAt > seenAt) return known.n
  const notBefore = known === null ? previousSeenAt : Math.max(previousSeenAt ?? 0, known.changedAt)
  return takeFacts(draft, known, facts, { at: seenAt, notBefore, by: null, account, isFirst })
}
