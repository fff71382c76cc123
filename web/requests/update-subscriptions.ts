import type { QueryClient } from '@tanstack/react-query'
import { subscriptions } from '../../shared/wire/live.ts'
import { runMutation } from './run-mutation.ts'
import { ApiError, type FailureCode, post, postAndForget } from './transport/client.ts'

const PATH = '/api/proxy/update-subscriptions'
const PASSING: ReadonlySet<FailureCode> = new Set([
  'unreachable',
  'timeout',
  'gateway',
  'internal',
  'rate_limited',
  'edge_rate_limited',
  'store_unavailable',
])

/**
 * `sent`: the server has the set. `gone`: the stream no longer exists, and a new one will send `connected`. `refused`: the
 * server rejected the set, and would reject it again. `failed`: it may work later.
 */
export type UpdateReply = 'sent' | 'gone' | 'refused' | 'failed'

/** Replaces the subscriptions of a stream. Never rejects; a 401 ends the session. */
export async function updateSubscriptions(
  queryClient: QueryClient,
  clientId: string,
  instances: string[],
): Promise<UpdateReply> {
  const send = (input: { clientId: string; instances: string[] }) => post(PATH, input, subscriptions)
  return runMutation(queryClient, send, { clientId, instances }).then(() => 'sent', replyOf)
}

/** Empties the subscriptions of a stream without a reader. Whether that arrived is not checked. */
export function releaseStream(clientId: string) {
  postAndForget(PATH, { clientId, instances: [] })
}

function replyOf(error: unknown): UpdateReply {
  if (!(error instanceof ApiError)) return 'refused'
  if (error.code === 'not_found') return 'gone'
  return PASSING.has(error.code) ? 'failed' : 'refused'
}
