import type { DurableObject } from 'cloudflare:workers'
import { callTwice } from '../call-object.ts'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { logBrokenCall } from '../log-lines.ts'
import { fromAnswer, type RpcAnswer } from '../rpc.ts'
import type { Caller } from './caller.ts'
import type { Fleet } from './fleet.ts'

/** There is one Fleet. To have one per account, name each by its account: nothing else changes. */
const NAME = 'fleet'

type Verb = Exclude<keyof Fleet, keyof DurableObject>
/** The parameters of each verb after `caller`, and the value of its answer. */
type VerbInput = {
  [V in Verb]: Fleet[V] extends (caller: Caller, ...input: infer I) => unknown ? I : never
}
type VerbOutput = { [V in Verb]: Awaited<ReturnType<Fleet[V]>> extends RpcAnswer<infer O> ? O : never }

/** The Fleet's verbs, for routes. Each throws the `AppError` that the Fleet answers with. */
export type FleetClient = { [V in Verb]: (...input: VerbInput[V]) => Promise<VerbOutput[V]> }
type FleetStub = {
  [V in Verb]: (caller: Caller, ...input: VerbInput[V]) => Promise<RpcAnswer<VerbOutput[V]>>
}

/** The call of an action broke: nobody knows how it ended, and the Fleet may not have noted it. */
export class BrokenActionError extends AppError {}

/** Every verb is retried once if the call breaks, and then fails with `store_unavailable`; but none that acts at the Hub. */
export function createFleetClient({ FLEET }: Pick<Env, 'FLEET'>, caller: Caller): FleetClient {
  const stub = (): FleetStub => FLEET.getByName(NAME)

  function repeatable<V extends Verb>(verb: V): (...input: VerbInput[V]) => Promise<VerbOutput[V]> {
    return async (...input: VerbInput[V]) => fromAnswer(await callTwice(() => stub()[verb](caller, ...input)))
  }

  return {
    list: repeatable('list'),
    search: repeatable('search'),
    find: repeatable('find'),
    wait: repeatable('wait'),
    status: repeatable('status'),
    usernames: repeatable('usernames'),
    read: repeatable('read'),
    settings: repeatable('settings'),
    flavors: repeatable('flavors'),
    costs: repeatable('costs'),
    watch: repeatable('watch'),
    openLog: repeatable('openLog'),
    readLog: repeatable('readLog'),
    subscribe: repeatable('subscribe'),
    closeSession: repeatable('closeSession'),
    extendSession: repeatable('extendSession'),
    lookState: repeatable('lookState'),
    setWatch: repeatable('setWatch'),
    keepWatching: repeatable('keepWatching'),
    announce: repeatable('announce'),
    // Never retried: the Hub may have received it before the call broke.
    act: async (act) => fromAnswer(await stub().act(caller, act).catch(toUnknownOutcome(act))),
    configure: async (change) =>
      fromAnswer(await stub().configure(caller, change).catch(toUnknownOutcome(change))),
    changeHardware: async (change) =>
      fromAnswer(await stub().changeHardware(caller, change).catch(toUnknownOutcome(change))),
  }
}

function toUnknownOutcome({ spaceId }: Pick<VerbInput['act'][0], 'spaceId'>) {
  return (cause: unknown): never => {
    logBrokenCall(cause)
    const message = `${spaceId}: it is not known whether this was sent to the Hub. Check the state of the Space before you try again.`
    throw new BrokenActionError('outcome_unknown', message, { cause })
  }
}
