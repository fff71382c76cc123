import { logUnexpected } from '../../log.ts'
import { orAfter } from '../budget/or-after.ts'
import type { Refresher } from './refresh/refresher.ts'

const WAIT_MS = 1_000

/** Waits a second at most: a Hub that is slow or down must not keep the caller waiting. Never fails because of the Hub. */
export async function ensureFreshWithin1s(
  refresher: Pick<Refresher, 'recall' | 'ensureFresh'>,
  maxAgeMs: number,
): Promise<void> {
  await refresher.recall()
  await orAfter(WAIT_MS, refresher.ensureFresh(maxAgeMs).catch(logUnexpected))
}
