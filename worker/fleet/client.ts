import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { logBrokenCall } from '../log.ts'
import { call } from './call-object.ts'
import type { Fleet } from './fleet.ts'
import { type Answer, fromAnswer } from './rpc.ts'

/** There is one Fleet. One for each account would be named by the account: this name is the only thing to change. */
const NAME = 'fleet'

/** `problems` are those of the variables, which the Fleet sends to viewers; `requestId` is for its log. */
interface Caller {
  problems?: string[] | null
  requestId?: string | null
}

/**
 * The Fleet's verbs, for routes. Each throws the `AppError` that the Fleet answers with, and `store_unavailable` if the
 * object cannot be asked.
 */
export function createFleetClient(
  { FLEET }: Pick<Env, 'FLEET'>,
  { problems = null, requestId = null }: Caller = {},
) {
  const fleet = () => FLEET.getByName(NAME)

  return {
    list: async (query: Parameters<Fleet['list']>[1]) => ask(() => fleet().list(requestId, query)),
    search: async (filter: Parameters<Fleet['search']>[1], username: string | null = null) =>
      ask(() => fleet().search(requestId, filter, username)),
    find: async (spaceId: string) => ask(() => fleet().find(requestId, spaceId)),
    status: async (query: { refresh?: boolean } = {}) => ask(() => fleet().status(requestId, query)),
    usernames: async () => ask(() => fleet().usernames(requestId)),
    read: async (spaceId: string) => ask(() => fleet().read(requestId, spaceId)),
    act: async (command: Parameters<Fleet['act']>[1]) =>
      fromAnswer(await fleet().act(requestId, command).catch(toUnknownOutcome(command))),
    watch: async ({ id, expires }: Parameters<Fleet['watch']>[1], ids: string[]) =>
      ask(() => fleet().watch(requestId, { id, expires }, ids, problems)),
    subscribe: async (sessionId: string, clientId: string, ids: string[]) =>
      ask(() => fleet().subscribe(requestId, sessionId, clientId, ids)),
    closeSession: async (sessionId: string) => call(() => fleet().closeSession(sessionId)),
    extendSession: async (sessionId: string, expires: number) =>
      call(() => fleet().extendSession(sessionId, expires)),
  }
}

export type FleetClient = ReturnType<typeof createFleetClient>

async function ask<T>(verb: () => Promise<Answer<T>>): Promise<T> {
  return fromAnswer(await call(verb))
}

/** The object may have sent the action before the call to it broke: it is not called again. */
function toUnknownOutcome({ spaceId, action }: Parameters<Fleet['act']>[1]) {
  return (cause: unknown): never => {
    logBrokenCall(cause)
    const message = `${spaceId}: nobody knows whether ${action} was sent to the Hub. Look at its state before you try again.`
    throw new AppError('outcome_unknown', message, { cause })
  }
}
