import { useQuery, useQueryClient } from '@tanstack/react-query'
import { isSameName } from '../../../../shared/model/space-id.ts'
import { useNews } from '../../../incidents/use-news.ts'
import type { NewsEvent } from '../../../live/news.ts'
import { spaceActionsQuery, spaceHistoryKey, spaceHistoryQuery } from '../../../requests/space-history.ts'

/** What is kept of a Space, and the actions on it; read again whenever the live stream says that something has happened to it. */
export function useSpaceHistory(spaceId: string) {
  const queryClient = useQueryClient()
  const history = useQuery(spaceHistoryQuery(spaceId))
  const actions = useQuery(spaceActionsQuery(spaceId))
  const refresh = () => void queryClient.invalidateQueries({ queryKey: spaceHistoryKey(spaceId) })
  useNews({
    onNews(event) {
      const about = spaceIn(event)
      if (about !== null && isSameName(about, spaceId)) refresh()
    },
    onCatchUp: refresh,
  })
  return { history, actions, refresh }
}

function spaceIn(event: NewsEvent): string | null {
  return event.type === 'incident' ? event.data.incident.spaceId : event.data.entry.spaceId
}
