import { logUnexpected } from '../../log.ts'
import { orAfter } from '../budget/or-after.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { FRESH_MS, type Refresher } from './refresher.ts'

/** How long a stream waits for the first listing, a reading for a fresh one, and a list that is known already. */
const LISTING_MS = 1_000
/** How long a list waits that is to be read now: the Hub has ten seconds. */
const REFRESH_MS = 12_000

interface Parts {
  refresher: Refresher
  snapshot: Snapshot
}

/** Freshens for the list: what is known is an answer, too. Throws only if nothing is. */
export async function freshenList({ refresher, snapshot }: Parts, refresh: boolean): Promise<void> {
  await refresher.recall()
  const freshened = refresher.freshen(FRESH_MS, { insist: refresh })
  if (snapshot.asOf() === null) return freshened
  await orAfter(refresh ? REFRESH_MS : LISTING_MS, freshened.catch(logUnexpected))
}

/** Freshens, but not at any price: a Hub that is slow or down must not keep the rest waiting. */
export async function freshenSoon({ refresher }: Parts, maxAgeMs: number): Promise<void> {
  await refresher.recall()
  await orAfter(LISTING_MS, refresher.freshen(maxAgeMs).catch(logUnexpected))
}
