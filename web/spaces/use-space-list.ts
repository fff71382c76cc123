import { useQuery } from '@tanstack/react-query'
import { useActions } from '../actions/actions.tsx'
import { spacesQuery } from '../api/spaces.ts'
import { useConnection } from '../live/live.tsx'

const POLL_MS = 30_000
const POLL_SETTLING_MS = 5_000

/** The list. Polled only while the live stream is down; more often while an action of ours is settling. */
export function useSpaceList() {
  const isDown = useConnection() === 'down'
  const actions = useActions()
  const refetchInterval = () => isDown && (actions.isSettling() ? POLL_SETTLING_MS : POLL_MS)
  return useQuery({ ...spacesQuery, refetchInterval })
}
