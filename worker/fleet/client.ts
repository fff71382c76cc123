import type { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { logBrokenCall } from '../log.ts'
import { callTwice } from './call-object.ts'
import type { Fleet } from './fleet.ts'
import { type Answer, type Caller, fromAnswer } from './rpc.ts'

/** There is one Fleet. One for each account would be named by the account: this name is the only thing to change. */
const NAME = 'fleet'

type Verb = Exclude<keyof Fleet, keyof DurableObject>
/** What each verb takes after the caller, and the value of its answer. */
type Input = {
  [V in Verb]: Fleet[V] extends (caller: Caller, ...input: infer I) => unknown ? I : never
}
type Output = { [V in Verb]: Awaited<ReturnType<Fleet[V]>> extends Answer<infer O> ? O : never }

/** The Fleet's verbs, for routes. Each throws the `AppError` that the Fleet answers with. */
export type FleetClient = { [V in Verb]: (...input: Input[V]) => Promise<Output[V]> }
type FleetStub = { [V in Verb]: (caller: Caller, ...input: Input[V]) => Promise<Answer<Output[V]>> }

/** Says of each verb whether it may be called again if the object breaks. If that breaks too, it is `store_unavailable`. */
export function createFleetClient({ FLEET }: Pick<Env, 'FLEET'>, caller: Caller): FleetClient {
  const stub = (): FleetStub => FLEET.getByName(NAME)

  function repeatable<V extends Verb>(verb: V): (...input: Input[V]) => Promise<Output[V]> {
    return async (...input: Input[V]) => fromAnswer(await callTwice(() => stub()[verb](caller, ...input)))
  }

  return {
    list: repeatable('list'),
    search: repeatable('search'),
    find: repeatable('find'),
    status: repeatable('status'),
    usernames: repeatable('usernames'),
    read: repeatable('read'),
    watch: repeatable('watch'),
    subscribe: repeatable('subscribe'),
    closeSession: repeatable('closeSession'),
    extendSession: repeatable('extendSession'),
    // Never again: the Hub may have got it before the call broke.
    act: async (act) => fromAnswer(await stub().act(caller, act).catch(toUnknownOutcome(act))),
  }
}

function toUnknownOutcome({ spaceId, command }: Input['act'][0]) {
  return (cause: unknown): never => {
    logBrokenCall(cause)
    const message = `${spaceId}: nobody knows whether ${command.action} was sent to the Hub. Look at its state before you try again.`
    throw new AppError('outcome_unknown', message, { cause })
  }
}
