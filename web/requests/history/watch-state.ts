import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { watchState } from '../../../shared/wire/history.ts'
import { serverClock } from '../../time/server-clock.ts'
import { getJson } from '../transport/client.ts'

const OFTEN_MS = 60_000
const SELDOM_MS = 300_000

// The Spaces of the answer are of no interest here.
const answer = z.object({ success: z.literal(true), watch: watchState })

/** Looks may be late, but not by this many intervals. */
const MISSED_LOOKS = 3

/** How the watch was going at `readAt`, in epoch milliseconds of the server. */
export interface WatchAsRead {
  everySeconds: number
  lastLookAt: string | null
  since: string | null
  readAt: number
}

/** How the watch is going. Asked again every minute while the looks have stopped, or the last one is not known. */
export const watchStateQuery = queryOptions({
  queryKey: ['watch-state'],
  queryFn: async ({ signal }): Promise<WatchAsRead> => {
    const { watch } = await getJson('/api/proxy/history?days=1', answer, signal)
    return { ...watch, readAt: serverClock.now() }
  },
  staleTime: OFTEN_MS,
  refetchInterval: ({ state: { data } }) =>
    data && (stoppedSince(data) !== null || isLookMissing(data)) ? OFTEN_MS : SELDOM_MS,
})

/** The time of the last look if the next one is missing, in epoch milliseconds; null if all is well, off, or not begun. */
export function stoppedSince({ everySeconds, lastLookAt, readAt }: WatchAsRead): number | null {
  if (everySeconds === 0 || lastLookAt === null) return null
  const last = Date.parse(lastLookAt)
  return readAt - last > MISSED_LOOKS * everySeconds * 1_000 ? last : null
}

/** Whether there ought to have been a look, or soon will, and none is known. */
function isLookMissing({ everySeconds, lastLookAt }: WatchAsRead): boolean {
  return everySeconds > 0 && lastLookAt === null
}
