import type { AccountConfig } from '../../config/hub-config.ts'
import { HubError } from '../transport/errors/hub-error.ts'
import type { HubConnection } from '../transport/fetch-hub.ts'
import { spaceUrl } from '../transport/space-url.ts'
import { type ByteStream, openEventStream } from './open-event-stream.ts'

const NO_SUCH_ROUTE = new Set([404, 405, 406])
const NEEDS_TOKEN = new Set([401, 403])

type Route = (spaceId: string) => URL

interface Endpoints {
  endpoint: string
  spacesEndpoint: string | null
}

/**
 * Opens metrics streams. The Hub documents one route; an older one, on the Spaces control plane, is the fallback. The one that
 * worked last is tried first, for all Spaces.
 */
export function createMetricsClient(connection: HubConnection, { endpoint, spacesEndpoint }: Endpoints) {
  const routes: Route[] = [(id) => spaceUrl(new URL(`${endpoint}/`), id, 'metrics')]
  if (spacesEndpoint) routes.push((id) => olderUrl(new URL(`${spacesEndpoint}/`), id))

  return {
    /**
     * The Space's metrics as server-sent events; null if the Hub says that the Space is not running (406).
     * Throws `HubError`. `signal` ends the stream.
     */
    async open(spaceId: string, account: AccountConfig, signal: AbortSignal): Promise<ByteStream | null> {
      const failures: HubError[] = []
      for (const route of [...routes]) {
        const outcome = await tryRoute(connection, route(spaceId), account, signal)
        if (!(outcome instanceof HubError)) {
          if (account.token !== null) remember(routes, route)
          return outcome
        }
        failures.push(outcome)
        if (!isStale(failures) && !maySucceedElsewhere(outcome, account)) throw outcome
      }
      if (isStale(failures)) return null
      throw asFailure(failures[0])
    },
  }
}

export type MetricsClient = ReturnType<typeof createMetricsClient>

/** Returns a failure instead of throwing it, so that the next route can be tried. */
async function tryRoute(
  connection: HubConnection,
  url: URL,
  account: AccountConfig,
  signal: AbortSignal,
): Promise<ByteStream | HubError> {
  try {
    return await openEventStream(connection, url, account, { content: 'metrics', signal })
  } catch (error) {
    if (error instanceof HubError) return error
    throw error
  }
}

/** 406, “Space is stale”: the Space is not running, whatever the other route answers. */
function isStale(failures: HubError[]): boolean {
  return failures.some(({ status }) => status === 406)
}

/** The Space itself is listed, so a 404 is about its metrics. */
function asFailure(cause: HubError | undefined): HubError | undefined {
  if (cause?.status !== 404) return cause
  return new HubError(cause.code, 'The Hub has no metrics for this Space.', { cause, status: 404 })
}

/** The documented route requires a token; the older one serves public Spaces without one. */
function maySucceedElsewhere({ status }: HubError, { token }: AccountConfig): boolean {
  if (status === null) return false
  return NO_SUCH_ROUTE.has(status) || (token === null && NEEDS_TOKEN.has(status))
}

function remember(routes: Route[], working: Route): void {
  routes.sort((a, b) => Number(b === working) - Number(a === working))
}

function olderUrl(base: URL, spaceId: string): URL {
  return new URL(`v1/${spaceId.split('/').map(encodeURIComponent).join('/')}/live-metrics/sse`, base)
}
