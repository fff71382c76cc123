import { useQuery } from '@tanstack/react-query'
import { useConnection } from '../live/live-provider.tsx'
import { spacesQuery } from '../requests/spaces.ts'
import { useActions } from './actions-provider.tsx'

const POLL_MS = 30_000
const POLL_SETTLING_MS = 5_000
/** The stream reports changes; the next read of the list makes up for a missed event. */
const POLL_ACCOUNTS_MS = 60_000

/**
 * Keeps the list current, once for all pages. Polled frequently only while the live stream is down, and more
 * so while an action is settling.
 */
export function useListPolling() {
  const isDown = useConnection() === 'down'
  const actions = useActions()
  const pollDown = () => (actions.isSettling() ? POLL_SETTLING_MS : POLL_MS)
  useQuery({ ...spacesQuery, refetchInterval: () => (isDown ? pollDown() : POLL_ACCOUNTS_MS) })
}
