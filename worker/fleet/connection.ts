import pLimit from 'p-limit'
import type { HubConfig } from '../config/hub-config.ts'
import type { HubConnection } from '../hub/fetch-hub.ts'
import { logHubFailure } from '../log.ts'
import type { Pace } from './pace.ts'

const MAX_WAITING = 6
const MAX_OPENING = 4

/**
 * The Fleet's two ways to the Hub. Six requests may wait for headers at once in one object; streams that
 * open take at most four of these places, so that a list or an action never waits behind them all.
 */
export function createConnections(
  { endpoint, spacesEndpoint }: Pick<HubConfig, 'endpoint' | 'spacesEndpoint'>,
  pace: Pace,
): { calls: HubConnection; streams: HubConnection } {
  const waiting = pLimit(MAX_WAITING)
  const opening = pLimit(MAX_OPENING)
  const calls: HubConnection = {
    fetch: (input, init) => fetch(input, init),
    origins: new Set([endpoint, spacesEndpoint ?? endpoint].map((url) => new URL(url).origin)),
    pool: (task) => waiting(task),
    onRateLimit: pace.note,
    onFailure: logHubFailure,
  }
  return { calls, streams: { ...calls, pool: (task) => opening(() => waiting(task)) } }
}
