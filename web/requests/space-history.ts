import { queryOptions } from '@tanstack/react-query'
import { KEPT_DAYS } from '../../shared/model/day.ts'
import { activityPage, oneHistory } from '../../shared/wire/history.ts'
import { getJson } from './transport/client.ts'

const AGAIN_MS = 60_000
const MOST_ACTIONS = 100

/** Everything that is kept of one Space: its days, changes and incidents. */
export function spaceHistoryQuery(spaceId: string) {
  return queryOptions({
    queryKey: ['history', spaceId],
    queryFn: ({ signal }) =>
      getJson(`/api/proxy/history/${encodeURIComponent(spaceId)}?days=${KEPT_DAYS}`, oneHistory, signal),
    refetchInterval: AGAIN_MS,
  })
}

/** The latest actions on one Space, and their results. */
export function spaceActionsQuery(spaceId: string) {
  const query = new URLSearchParams({ spaceId, kind: 'action', limit: String(MOST_ACTIONS) })
  return queryOptions({
    queryKey: ['activity', spaceId, 'action'],
    queryFn: ({ signal }) => getJson(`/api/proxy/activity?${query}`, activityPage, signal),
    refetchInterval: AGAIN_MS,
  })
}
