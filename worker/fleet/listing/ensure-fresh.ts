import { logUnexpected } from '../../log.ts'
import { orAfter } from '../budget/or-after.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { FRESH_MS, type Refresher } from './refresher.ts'

/** How long a stream waits for the first listing, a sample for a fresh one, and a list that is known already. */
const LISTING_MS = 1_000
/** How long a forced list waits: the Hub has ten seconds. */
const REFRESH_MS = 12_000

interface ListRooms {
  refresher: Pick<Refresher, 'recall' | 'ensureFresh'>
  snapshot: Snapshot
}

/** Makes the list fresh, or answers with what is known. Throws only if nothing is. */
export async function ensureListFresh({ refresher, snapshot }: ListRooms, refresh: boolean): Promise<void> {
  await refresher.recall()
  const fresh = refresher.ensureFresh(FRESH_MS, { force: refresh })
  if (snapshot.asOf() === null) return fresh
  await orAfter(refresh ? REFRESH_MS : LISTING_MS, fresh.catch(logUnexpected))
}

/** Waits a second at most: a Hub that is slow or down must not keep the caller waiting. Never fails because of the Hub. */
export async function ensureFreshWithin1s(
  { refresher }: Pick<ListRooms, 'refresher'>,
  maxAgeMs: number,
): Promise<void> {
  await refresher.recall()
  await orAfter(LISTING_MS, refresher.ensureFresh(maxAgeMs).catch(logUnexpected))
}
