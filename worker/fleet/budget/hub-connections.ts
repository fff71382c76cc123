import pLimit from 'p-limit'
import type { HubConfig } from '../../config/hub-config.ts'
import type { HubConnection } from '../../hub/transport/fetch-hub.ts'
import { logHubFailure } from '../../log.ts'
import type { Mask } from '../../mask.ts'
import type { Pace } from './pace.ts'

/** More requests cannot wait for headers at once in one object (Durable Objects limits, Cloudflare docs). */
const MAX_WAITING = 6
/** One place is left for an action, however many reads the Hub does not answer. */
const MAX_READING = 5
/** The same for a list, however many streams do not open. */
const MAX_OPENING = 3

/** The Fleet's two ways to the Hub: for calls, and for streams. */
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
