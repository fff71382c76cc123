import type { Action } from '../../shared/fleet.ts'
import type { Env } from '../env.ts'
import { type Answer, fromAnswer } from '../fleet/answer.ts'
import type { Fleet } from '../fleet/fleet.ts'
import type { Filter } from '../fleet/search.ts'
import type { Session } from './sessions.ts'

/** There is one Fleet. One for each account would be named by the account: this name is the only thing to change. */
const NAME = 'fleet'

/** The Fleet's verbs, for routes. Each throws the `AppError` that the Fleet answers with. */
export function createFleetService({ FLEET }: Pick<Env, 'FLEET'>) {
  const fleet = () => FLEET.getByName(NAME)

  return {
    list: async (query: Parameters<Fleet['list']>[0]) => ask(() => fleet().list(query)),
    search: async (filter: Filter, username: string | null = null) =>
      ask(() => fleet().search(filter, username)),
    find: async (spaceId: string) => ask(() => fleet().find(spaceId)),
    status: async () => ask(() => fleet().status()),
    usernames: async () => ask(() => fleet().usernames()),
    read: async (spaceId: string) => ask(() => fleet().read(spaceId)),
    act: async (spaceId: string, action: Action) => fromAnswer(await fleet().act(spaceId, action)),
    watch: async ({ id, expires }: Session, ids: string[]) =>
      fromAnswer(await fleet().watch({ id, expires }, ids)),
    subscribe: async (sessionId: string, clientId: string, ids: string[]) =>
      fromAnswer(await fleet().subscribe(sessionId, clientId, ids)),
    closeSession: async (sessionId: string) => retryOnce(() => fleet().closeSession(sessionId)),
    extendSession: async (sessionId: string, expires: number) =>
      retryOnce(() => fleet().extendSession(sessionId, expires)),
  }
}

export type FleetService = ReturnType<typeof createFleetService>

async function ask<T>(call: () => Promise<Answer<T>>): Promise<T> {
  return fromAnswer(await retryOnce(call))
}

/** A deploy or an eviction breaks the calls under way; what may be asked twice is, with a new stub. */
async function retryOnce<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isRetryable(error)) throw error
    return call()
  }
}

/** `retryable` is set on exceptions of stubs (Durable Objects docs, error handling). */
function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}
