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
 * The outcome: `gone` is the server's stream, and a new one will say `connected`; `refused` is the set, and the same one
 * would be refused again; `failed` may work later.
 */
export type UpdateReply = 'told' | 'gone' | 'refused' | 'failed'

/** Replaces the set of a stream. Never rejects; a 401 ends the session. */
export async function updateSubscriptions(
  queryClient: QueryClient,
  clientId: string,
  instances: string[],
): Promise<UpdateReply> {
  const send = (input: { clientId: string; instances: string[] }) => post(PATH, input, subscriptions)
  return runMutation(queryClient, send, { clientId, instances }).then(() => 'told', replyOf)
}

/** Empties the set of a stream without a reader. Whether that arrived is not checked. */
export function leaveStream(clientId: string) {
  postAndForget(PATH, { clientId, instances: [] })
}

function replyOf(error: unknown): UpdateReply {
  if (!(error instanceof ApiError)) return 'refused'
  if (error.code === 'not_found') return 'gone'
  return PASSING.has(error.code) ? 'failed' : 'refused'
}
