import pLimit from 'p-limit'
import type { HubConfig } from '../../config/hub-config.ts'
import type { HubConnection } from '../../hub/transport/fetch-hub.ts'
import { logHubFailure } from '../../log-lines.ts'
import type { Mask } from '../../mask.ts'
import type { Pace } from './pace.ts'

/** The platform's limit of requests that wait for headers at once in one object (Durable Objects limits, Cloudflare docs). */
const MAX_WAITING = 6
/** Leaves one place for an action while the Hub does not answer reads. */
const MAX_READING = 5
/** Leaves two places for other reads while streams do not open. */
const MAX_OPENING = 3

/** The Fleet's connections to the Hub: one for calls, one for streams. */
export function createConnections(
  { endpoint, spacesEndpoint }: HubConfig,
  pace: Pace,
  mask: Mask,
): { calls: HubConnection; streams: HubConnection } {
  const waiting = pLimit(MAX_WAITING)
  const reading = pLimit(MAX_READING)
  const opening = pLimit(MAX_OPENING)
  const calls: HubConnection = {
    fetch: (input, init) => fetch(input, init),
    origins: new Set([endpoint, spacesEndpoint ?? endpoint].map((url) => new URL(url).origin)),
    mask,
    pool: (task) => reading(() => waiting(task)),
    urgentPool: (task) => waiting(task),
    onRateLimit: pace.note,
    onFailure: logHubFailure,
  }
  return { calls, streams: { ...calls, pool: (task) => opening(() => calls.pool(task)) } }
}
