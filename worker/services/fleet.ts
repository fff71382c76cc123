import type { Action } from '../../shared/fleet.ts'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { type Answer, fromAnswer } from '../fleet/answer.ts'
import type { Fleet } from '../fleet/fleet.ts'
import type { Filter } from '../fleet/search.ts'
import { logBrokenCall } from '../log.ts'
import { call } from './call-object.ts'
import type { Session } from './sessions.ts'

/** There is one Fleet. One for each account would be named by the account: this name is the only thing to change. */
const NAME = 'fleet'

/**
 * The Fleet's verbs, for routes. Each throws the `AppError` that the Fleet answers with, and `store_unavailable` if the
 * object cannot be asked. `problems` are those of the variables, which the Fleet sends to viewers.
 */
export function createFleetService({ FLEET }: Pick<Env, 'FLEET'>, problems: string[] | null = null) {
  const fleet = () => FLEET.getByName(NAME)

  return {
    list: async (query: Parameters<Fleet['list']>[0]) => ask(() => fleet().list(query)),
    search: async (filter: Filter, username: string | null = null) =>
      ask(() => fleet().search(filter, username)),
    find: async (spaceId: string) => ask(() => fleet().find(spaceId)),
    status: async (query: { refresh?: boolean } = {}) => ask(() => fleet().status(query)),
    usernames: async () => ask(() => fleet().usernames()),
    read: async (spaceId: string) => ask(() => fleet().read(spaceId)),
    act: async (spaceId: string, action: Action) =>
      fromAnswer(await fleet().act(spaceId, action).catch(toUnknownOutcome(spaceId, action))),
    watch: async ({ id, expires }: Session, ids: string[]) =>
      ask(() => fleet().watch({ id, expires }, ids, problems)),
    subscribe: async (sessionId: string, clientId: string, ids: string[]) =>
      ask(() => fleet().subscribe(sessionId, clientId, ids)),
    closeSession: async (sessionId: string) => call(() => fleet().closeSession(sessionId)),
    extendSession: async (sessionId: string, expires: number) =>
      call(() => fleet().extendSession(sessionId, expires)),
  }
}

export type FleetService = ReturnType<typeof createFleetService>

async function ask<T>(verb: () => Promise<Answer<T>>): Promise<T> {
  return fromAnswer(await call(verb))
}

/** The object may have sent the action before the call to it broke: it is not called again. */
function toUnknownOutcome(spaceId: string, action: Action) {
  return (cause: unknown): never => {
    logBrokenCall(cause)
    const message = `${spaceId}: nobody knows whether ${action} was sent to the Hub. Look at its state before you try again.`
    throw new AppError('outcome_unknown', message, { cause })
  }
}
