import { ownEntry } from '../../../../shared/own-entry.ts'
import type { ExactChange } from '../../protocol.ts'
import type { StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { ownerOf } from '../state/ledger-state.ts'
import { createFinder } from './find-space.ts'
import { settleSpace } from './settle-space.ts'
import { takeFacts } from './take-facts.ts'

/** Takes over changes whose time is known, in order, and returns the Spaces that we paused ourselves. */
export function takeChanges(draft: Draft, changes: readonly ExactChange[]): Set<number> {
  const ours = new Set<number>()
  let find = createFinder(draft.spaces())
  for (const change of changes) {
    const found = find(change)
    const known = found && draft.space(found.n)
    if (!isNew(draft, change, known)) continue
    const n = takeChange(draft, change, known)
    if (known?.id !== change.id || known.hubId !== change.hubId) find = createFinder(draft.spaces())
    if (change.by !== null && change.stage === 'PAUSED') ours.add(n)
  }
  return ours
}

const accountOf = ({ id }: ExactChange, known: StoredSpace | null) =>
  known?.account ?? ownerOf(id).toLowerCase()

/** Before its first listing, nothing is known of an account; the listing will say it all. */
function isNew(draft: Draft, change: ExactChange, known: StoredSpace | null): boolean {
  const account = ownEntry(draft.looks.accounts, accountOf(change, known))
  if (account === undefined || account.listedAt === null) return false
  return known === null || (known.goneAt === null && change.at > known.changedAt)
}

function takeChange(draft: Draft, change: ExactChange, known: StoredSpace | null): number {
  const { at, notBefore, by, ...facts } = change
  const sighting = { at, notBefore, by, account: accountOf(change, known), isFirst: false }
  const n = takeFacts(draft, known, facts, sighting)
  settleSpace(draft, n, at)
  return n
}
