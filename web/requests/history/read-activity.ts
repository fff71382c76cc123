import type { ActivityKind } from '../../../shared/model/activity.ts'
import { activityPage } from '../../../shared/wire/history.ts'
import { getJson } from '../transport/client.ts'
import { pageSearch } from './page-search.ts'
import { pagedQuery } from './paged.ts'

export interface ActivityChoice {
  kind: ActivityKind | null
  owner: string | null
  spaceId: string | null
  /** The name of an actor. */
  by: string | null
}

/** What happened, newest first, page by page. */
export function activityQuery(choice: ActivityChoice) {
  return pagedQuery({
    queryKey: ['activity', choice],
    readPage: (cursor, signal) =>
      getJson(`/api/proxy/activity?${pageSearch({ ...choice, cursor })}`, activityPage, signal),
    staleTime: 0,
  })
}
