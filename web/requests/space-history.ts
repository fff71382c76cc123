import { queryOptions } from '@tanstack/react-query'
import type { ActivityKind } from '../../shared/model/activity.ts'
import { KEPT_DAYS } from '../../shared/model/day.ts'
import { activityPage, oneHistory } from '../../shared/wire/history.ts'
import { getJson } from './transport/client.ts'

/** The live stream says when there is more; this is for what it may have missed. */
const AGAIN_MS = 5 * 60_000
const MOST_ACTIONS = 100

/** The first parts of the key of everything that is read of one Space's history. */
export function spaceHistoryKey(spaceId: string) {
  return ['history', spaceId] as const
}

/** Everything that is kept of one Space: its days, changes and incidents. */
export function spaceHistoryQuery(spaceId: string) {
  return queryOptions({
    queryKey: [...spaceHistoryKey(spaceId), 'days'],
    queryFn: ({ signal }) =>
      getJson(`/api/proxy/history/${encodeURIComponent(spaceId)}?days=${KEPT_DAYS}`, oneHistory, signal),
    refetchInterval: AGAIN_MS,
  })
}

/** The latest actions on one Space and changes of its configuration, with their results, newest first. */
export function spaceActionsQuery(spaceId: string) {
  const read = (kind: ActivityKind, signal: AbortSignal) => {
    const query = new URLSearchParams({ spaceId, kind, limit: String(MOST_ACTIONS) })
    return getJson(`/api/proxy/activity?${query}`, activityPage, signal)
  }
  return queryOptions({
    queryKey: [...spaceHistoryKey(spaceId), 'actions'],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all([read('action', signal), read('configuration', signal)])
      const entries = pages.flatMap((page) => page.entries)
      return { entries: entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)) }
    },
    refetchInterval: AGAIN_MS,
  })
}
