import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLive } from '../live/live-provider.tsx'
import { fleetHistoryQuery } from '../requests/fleet-history.ts'
import { spacesQuery } from '../requests/spaces.ts'
import { toStarts } from './to-starts.ts'

/** Keeps the history of the fleet current while somebody is signed in, and tells the page since when each Space is as it is. */
export function HistoryKeeper() {
  const { stages } = useLive()
  const { data: hasList } = useQuery({ ...spacesQuery, enabled: false, select: () => true })
  // The list comes first.
  const { data } = useQuery({ ...fleetHistoryQuery, enabled: hasList === true })
  useEffect(() => {
    if (data) stages.learn(toStarts(data))
  }, [stages, data])
  return null
}
