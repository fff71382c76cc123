import type { Probe } from '../../../shared/wire/watch.ts'
import type { Batch, Note } from '../protocol.ts'
import { settleAccounts } from './incidents/account-incidents.ts'
import { settlePausedAtOnce } from './incidents/paused-at-once.ts'
import { takeProbes } from './incidents/probe-incidents.ts'
import { settleSlow } from './incidents/slow-incidents.ts'
import { settleUnprobed } from './incidents/unprobed.ts'
import { createFinder } from './spaces/find-space.ts'
import { settleSpace } from './spaces/settle-space.ts'
import { takeChanges } from './spaces/take-changes.ts'
import { newListings, takeListings } from './spaces/take-listing.ts'
import { createDraft, type Draft } from './state/draft.ts'
import type { LedgerState } from './state/ledger-state.ts'
import { dropAccounts, takeAccounts } from './take-accounts.ts'
import { finishDays } from './time/finish-days.ts'
import { MISSED_LOOKS } from './time/live-totals.ts'

/**
 * What a batch makes of a state. A batch that is older than the state, or the same again, changes nothing but for its notes.
 * `probes` are those of the settings.
 */
export function recordBatch(state: LedgerState, batch: Batch, probes: readonly Probe[]): Draft {
  const draft = createDraft(state)
  // An action comes before the changes that it has caused.
  addNotes(draft, batch.notes)
  if (batch.at >= state.looks.at) takeBatch(draft, state, batch, probes)
  return draft
}

function takeBatch(draft: Draft, before: LedgerState, batch: Batch, probes: readonly Probe[]): void {
  const { at, everySeconds, accounts, changes } = batch
  const listings = newListings(batch, before)
  takeAccounts(draft, accounts, at)
  const ours = takeChanges(draft, changes)
  takeListings(draft, listings, before, ours)
  dropAccounts(draft, accounts, at)
  const find = createFinder(draft.spaces())
  takeProbes(draft, batch.probes, (id) => find({ hubId: null, id }))
  settleUnprobed(draft, probes, at)
  for (const { n, goneAt } of draft.spaces()) if (goneAt === null) settleSlow(draft, n)
  for (const n of settlePausedAtOnce(draft, at)) settleSpace(draft, n, at)
  settleAccounts(draft, accounts, at)
  finishDays(draft, at, MISSED_LOOKS * everySeconds * 1_000)
}

/** A changed variable restarts the Space as an action does; only the sleep time changes without a restart. */
const mayHaveActed = ({ kind, what, result }: Pick<Note, 'kind' | 'what' | 'result'>) =>
  (kind === 'action' || (kind === 'configuration' && what !== 'sleep-time.set')) &&
  (result === 'ok' || result === 'outcome_unknown')

function noteActedAt(draft: Draft, n: number, at: number): void {
  const space = draft.space(n)
  if (space.actedAt === null || space.actedAt < at) draft.putSpace({ ...space, actedAt: at })
}

/** Adds entries for what others know of. */
export function addNotes(draft: Draft, notes: readonly Note[]): void {
  if (notes.length === 0) return
  const find = createFinder(draft.spaces())
  for (const { spaceId, ...note } of notes) {
    const n = spaceId === null ? null : (find({ hubId: null, id: spaceId })?.n ?? null)
    draft.addEntry({ ...note, n, spaceId })
    if (n !== null && mayHaveActed(note)) noteActedAt(draft, n, note.at)
  }
}
