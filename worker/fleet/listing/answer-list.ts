import { hasEtag } from '../../../shared/has-etag.ts'
import { logUnexpected } from '../../log-lines.ts'
import { waitAtMost } from '../budget/wait-at-most.ts'
import type { createListBody, ListBody } from '../state/list-body.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { createAccountNews } from './account-news.ts'
import { FRESH_MS, type Refresher } from './refresh/refresher.ts'

/** How long to wait for a fresh list before answering with the last known one. */
const WAIT_MS = 1_000
/** The same for a forced refresh: the Hub has ten seconds to answer. */
const FORCED_WAIT_MS = 12_000

/** `bytes` is null if the caller's copy is still current, apart from `fetchedAt`. */
export interface ListAnswer {
  etag: ListBody['etag']
  fetchedAt: string
  bytes: ListBody['bytes'] | null
}

interface ListRooms {
  refresher: Pick<Refresher, 'recall' | 'ensureFresh'>
  snapshot: Snapshot
  accountNews: Pick<ReturnType<typeof createAccountNews>, 'problems' | 'fetchedAt'>
  listBody: ReturnType<typeof createListBody>
}

/** The list, at most 15 s old; `refresh` reads it from the Hub now. `etag` is the caller's `If-None-Match`. */
export async function answerList(
  rooms: ListRooms,
  { refresh, etag: known }: { refresh: boolean; etag: string | null },
): Promise<ListAnswer> {
  const { listBody, accountNews } = rooms
  await ensureListFresh(rooms, refresh)
  const fetchedAt = accountNews.fetchedAt()
  const { etag, bytes } = listBody(accountNews.problems(), fetchedAt)
  return { etag, fetchedAt, bytes: hasEtag(known, etag) ? null : bytes }
}

/** If the Hub is slow or down, the last known list is used. Throws only if there is none. */
async function ensureListFresh({ refresher, snapshot }: ListRooms, refresh: boolean): Promise<void> {
  await refresher.recall()
  const fresh = refresher.ensureFresh(FRESH_MS, { force: refresh })
  if (snapshot.asOf() === null) return fresh
  await waitAtMost(refresh ? FORCED_WAIT_MS : WAIT_MS, fresh.catch(logUnexpected))
}
