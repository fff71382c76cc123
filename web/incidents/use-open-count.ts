import { useQuery, useQueryClient } from '@tanstack/react-query'
import { openIncidentsQuery } from '../requests/history/read-incidents.ts'
import { patchIncidents, refreshIncidents } from './patch-incidents.ts'
import { useNews } from './use-news.ts'

/** How many incidents are open, kept current; 0 while that is unknown. */
export function useOpenCount(): number {
  const queryClient = useQueryClient()
  const { data } = useQuery(openIncidentsQuery.query)
  useNews({
    onNews: (event) => event.type === 'incident' && patchIncidents(queryClient, event.data.incident),
    onCatchUp: () => refreshIncidents(queryClient),
  })
  return data?.pages.reduce((count, { incidents }) => count + incidents.length, 0) ?? 0
}
