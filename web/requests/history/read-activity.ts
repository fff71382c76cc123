import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ActivityKind } from '../../../shared/model/activity.ts'
import { activityPage } from '../../../shared/wire/history.ts'
import { getJson } from '../transport/client.ts'
import { pageSearch } from './page-search.ts'

export interface ActivityChoice {
  kind: ActivityKind | null
  owner: string | null
  spaceId: string | null
  /** The name of an actor. */
  by: string | null
}

/** The first part of the key of every list of activity. */
export const ACTIVITY_KEY = 'activity'

/** What happened, newest first, page by page. */
export function activityQuery(choice: ActivityChoice) {
  return infiniteQueryOptions({
    queryKey: [ACTIVITY_KEY, choice] as const,
    queryFn: ({ signal, pageParam }) =>
      getJson(`/api/proxy/activity?${pageSearch({ ...choice, cursor: pageParam })}`, activityPage, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  })
}
