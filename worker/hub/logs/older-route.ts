import * as z from 'zod/mini'
import { MASKED } from '../../mask.ts'
import { openEventStream } from '../streams/open-event-stream.ts'
import { HubError } from '../transport/errors/hub-error.ts'
import type { HubConnection } from '../transport/fetch-hub.ts'
import { readJson } from '../transport/read-json.ts'
import { spaceUrl } from '../transport/space-url.ts'
import { type LogRoute, withTail } from './log-route.ts'

/** A token for the Space's own hosts. */
const jwtAnswer = z.object({ token: z.string().check(z.regex(/^[\x21-\x7e]+$/)) })

/** Opens logs on the Spaces control plane, which requires a token for this Space (undocumented; huggingface_hub issue 2667). */
export function createOlderRoute(
  { calls, streams }: { calls: HubConnection; streams: HubConnection },
  { base, controlPlane }: { base: URL; controlPlane: URL },
): LogRoute {
  return async (log, account, signal) => {
    const call = { ...account, ended: signal }
    const { data: token } = await readJson(calls, spaceUrl(base, log.spaceId, 'jwt'), call, readToken)
    const id = log.spaceId.split('/').map(encodeURIComponent).join('/')
    const url = withTail(new URL(`v1/${id}/logs/${log.kind}`, controlPlane), log)
    const options = { content: 'log', signal }
    return openEventStream(forToken(streams, token), url, { ...account, token }, options).catch(toFailure)
  }
}

function readToken(data: unknown): string | null {
  return jwtAnswer.safeParse(data).data?.token ?? null
}

/** The token is ours, too: it is masked. The rate limits that the answers state are those of other tokens. */
function forToken({ onRateLimit: _, mask, ...connection }: HubConnection, token: string): HubConnection {
  return { ...connection, mask: (text) => mask(text.replaceAll(token, MASKED)) }
}

/** What the Hub says of the Space's token is not about the account's. */
function toFailure(error: unknown): never {
  const isRefused = error instanceof HubError && error.code === 'hub_unauthorized'
  throw isRefused ? error.as(error.code, 'The Hub refused its own token for the log of this Space.') : error
}
