import type { AccountConfig } from '../../config/hub-config.ts'
import { type ByteStream, openEventStream } from '../streams/open-event-stream.ts'
import { HubError } from '../transport/errors/hub-error.ts'
import type { HubConnection } from '../transport/fetch-hub.ts'
import { spaceUrl } from '../transport/space-url.ts'
import { type HubLog, type LogRoute, withTail } from './log-route.ts'
import { createOlderRoute } from './older-route.ts'

const NO_SUCH_ROUTE = new Set([404, 405, 406])

interface Endpoints {
  endpoint: string
  spacesEndpoint: string | null
}

/**
 * Opens logs. The Hub documents one route; an older one, on the Spaces control plane with a token of its own, is the fallback.
 * The one that worked last is tried first.
 */
export function createLogClient(
  connections: { calls: HubConnection; streams: HubConnection },
  { endpoint, spacesEndpoint }: Endpoints,
) {
  const base = new URL(`${endpoint}/`)
  const documented: LogRoute = (log, account, signal) => {
    const url = withTail(spaceUrl(base, log.spaceId, `logs/${log.kind}`), log)
    return openEventStream(connections.streams, url, account, { content: 'log', signal })
  }
  const routes = [documented]
  if (spacesEndpoint) {
    routes.push(createOlderRoute(connections, { base, controlPlane: new URL(`${spacesEndpoint}/`) }))
  }

  return {
    /** The log as server-sent events. Throws `HubError`. `signal` ends it. */
    async open(log: HubLog, account: AccountConfig, signal: AbortSignal): Promise<ByteStream> {
      let failure: HubError | null = null
      for (const route of [...routes]) {
        try {
          const stream = await route(log, account, signal)
          routes.sort((a, b) => Number(b === route) - Number(a === route))
          return stream
        } catch (error) {
          if (!isNoSuchRoute(error)) throw error
          failure ??= error
        }
      }
      throw new HubError(
        failure?.code ?? 'hub_unavailable',
        `The Hub has no ${log.kind} log for this Space.`,
        {
          cause: failure,
          status: failure?.status ?? 404,
        },
      )
    },
  }
}

export type LogClient = ReturnType<typeof createLogClient>

/** Also what the Hub may answer when there is no log. */
export function isNoSuchRoute(error: unknown): error is HubError {
  return error instanceof HubError && error.status !== null && NO_SUCH_ROUTE.has(error.status)
}
