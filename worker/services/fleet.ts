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
    list: async (ask: Parameters<Fleet['list']>[0]) => read(() => fleet().list(ask)),
    search: async (filter: Filter, username: string | null = null) =>
      read(() => fleet().search(filter, username)),
    find: async (spaceId: string) => read(() => fleet().find(spaceId)),
    status: async () => read(() => fleet().status()),
    usernames: async () => read(() => fleet().usernames()),
    read: async (spaceId: string) => read(() => fleet().read(spaceId)),
    act: async (spaceId: string, action: Action) => fromAnswer(await fleet().act(spaceId, action)),
    watch: async ({ id, expires }: Session, ids: string[]) =>
      fromAnswer(await fleet().watch({ id, expires }, ids)),
    subscribe: async (sessionId: string, clientId: string, ids: string[]) =>
      fromAnswer(await fleet().subscribe(sessionId, clientId, ids)),
    closeSession: async (sessionId: string) => fleet().closeSession(sessionId),
  }
}

/** A deploy or an eviction breaks the calls under way; a read is simply asked again, with a new stub. */
async function read<T>(call: () => Promise<Answer<T>>): Promise<T> {
  try {
    return fromAnswer(await call())
  } catch (error) {
    if (!isRetryable(error)) throw error
    return fromAnswer(await call())
  }
}

/** `retryable` is set on exceptions of stubs (Durable Objects docs, error handling). */
function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'retryable' in error && error.retryable === true
}
