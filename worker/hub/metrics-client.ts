import type { AccountConfig } from '../config/hub-config.ts'
import { fetchHub, type HubConnection } from './fetch-hub.ts'
import { spaceUrl } from './hub-client.ts'
import { HubError } from './hub-error.ts'
import { withDeadline } from './with-deadline.ts'

const HEADERS_TIMEOUT_MS = 10_000
const NO_SUCH_ROUTE = new Set([404, 405, 406])

type ByteStream = ReadableStream<Uint8Array>
type Route = (spaceId: string) => URL

interface Endpoints {
  endpoint: string
  spacesEndpoint: string | null
}

/**
 * Opens metrics streams. The Hub documents one route; an older one, on the Spaces control plane, is the
 * fall-back. Which of the two worked is remembered for all Spaces.
 */
export function createMetricsClient(connection: HubConnection, { endpoint, spacesEndpoint }: Endpoints) {
  const routes: Route[] = [(id) => spaceUrl(new URL(`${endpoint}/`), id, 'metrics')]
  if (spacesEndpoint) routes.push((id) => olderUrl(new URL(`${spacesEndpoint}/`), id))

  return {
    /**
     * The Space's metrics as server-sent events; null where the Hub says that nothing runs (406).
     * Throws `HubError`. `signal` ends the stream.
     */
    async open(spaceId: string, account: AccountConfig, signal: AbortSignal): Promise<ByteStream | null> {
      const failures: HubError[] = []
      for (const route of [...routes]) {
        try {
          const body = await openStream(connection, route(spaceId), account, signal)
          remember(routes, route)
          return body
        } catch (error) {
          if (!isNoSuchRoute(error)) throw error
          failures.push(error)
        }
      }
      if (failures.some(({ status }) => status === 406)) return null
      throw failures[0] ?? new HubError('not_configured', 'HF_ENDPOINT is not set.')
    },
  }
}

async function openStream(
  connection: HubConnection,
  url: URL,
  account: AccountConfig,
  signal: AbortSignal,
): Promise<ByteStream> {
  return connection.pool(() =>
    withDeadline(HEADERS_TIMEOUT_MS, async (late) => {
      const accept = 'text/event-stream'
      const both = AbortSignal.any([signal, late])
      return streamOf(await fetchHub(connection, url, { ...account, accept, signal: both }))
    }),
  )
}

async function streamOf(response: Response): Promise<ByteStream> {
  if (response.body && response.headers.get('Content-Type')?.startsWith('text/event-stream'))
    return response.body
  await response.body?.cancel()
  throw new HubError('hub_unavailable', 'The Hub sent something else than a metrics stream.')
}

function isNoSuchRoute(error: unknown): error is HubError {
  return error instanceof HubError && error.status !== null && NO_SUCH_ROUTE.has(error.status)
}

function remember(routes: Route[], working: Route): void {
  routes.sort((a, b) => Number(b === working) - Number(a === working))
}

function olderUrl(base: URL, spaceId: string): URL {
  return new URL(`v1/${spaceId.split('/').map(encodeURIComponent).join('/')}/live-metrics/sse`, base)
}
