import { logUnexpected } from '../../log.ts'
import { orAfter } from '../budget/or-after.ts'
import type { Refresher } from './refresh/refresher.ts'

const WAIT_MS = 1_000

/** Refreshes the snapshot, but waits at most 1 s: a slow Hub must not block the caller. Never fails because of the Hub. */
export async function ensureFreshWithin1s(
  refresher: Pick<Refresher, 'recall' | 'ensureFresh'>,
  maxAgeMs: number,
): Promise<void> {
  await refresher.recall()
  await orAfter(WAIT_MS, refresher.ensureFresh(maxAgeMs).catch(logUnexpected))
}
