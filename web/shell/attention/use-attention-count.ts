import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { attentionOf } from '../../../shared/model/attention.ts'
import { useStageStarts } from '../../live/live-provider.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { useNow } from '../../time/use-now.ts'

/** How many Spaces need attention, as far as known. */
export function useAttentionCount(): number {
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const starts = useStageStarts()
  const now = useNow(60_000)
  return useMemo(() => {
    const spaces = data?.spaces ?? []
    return spaces.filter((space) => attentionOf(space, { stageSince: starts.start(space.id)?.at, now }))
      .length
  }, [data, starts, now])
}
