import { useQueryClient } from '@tanstack/react-query'
import { useNews } from '../../incidents/use-news.ts'
import { type ActivityChoice, activityQuery } from '../../requests/history/read-activity.ts'
import { type ActivityList, withEntry } from './with-entry.ts'

/** Keeps the shown list current. */
export function useActivityNews(choice: ActivityChoice) {
  const queryClient = useQueryClient()
  const { queryKey } = activityQuery(choice).query
  const refresh = () => void queryClient.invalidateQueries({ queryKey })
  useNews({
    onNews(event) {
      if (event.type !== 'activity') return
      queryClient.setQueryData<ActivityList>(
        queryKey,
        (list) => list && withEntry(list, event.data.entry, choice),
      )
      // An answer that is on its way may be older than this.
      if (queryClient.isFetching({ queryKey }) > 0) refresh()
    },
    onCatchUp: refresh,
  })
}
