import { logUnexpected } from '../../log-lines.ts'
import { waitAtMost } from '../budget/wait-at-most.ts'
import type { Refresher } from './refresh/refresher.ts'

const WAIT_MS = 1_000

/** Refreshes the snapshot, but waits at most 1 s: a slow Hub must not block the caller. Never fails because of the Hub. */
export async function ensureFreshWithin1s(
  refresher: Pick<Refresher, 'recall' | 'ensureFresh'>,
  maxAgeMs: number,
): Promise<void> {
  await refresher.recall()
  await waitAtMost(WAIT_MS, refresher.ensureFresh(maxAgeMs).catch(logUnexpected))
}
