import type { DurableObject } from 'cloudflare:workers'
import { callTwice } from '../call-object.ts'
import { AppError } from '../errors.ts'
import { isBrokenCall, logBrokenCall } from '../log-lines.ts'
import { fromAnswer, type RpcAnswer } from '../rpc.ts'
import type { Ledger } from './ledger.ts'

export interface LedgerBinding {
  LEDGER: DurableObjectNamespace<Ledger>
}

/** There is one Ledger. */
const NAME = 'ledger'

type Verb = Exclude<keyof Ledger, keyof DurableObject>
type VerbInput = {
  [V in Verb]: Ledger[V] extends (requestId: string, ...input: infer I) => unknown ? I : never
}
type VerbOutput = { [V in Verb]: Awaited<ReturnType<Ledger[V]>> extends RpcAnswer<infer O> ? O : never }

/** The Ledger's verbs. Each throws the `AppError` that the Ledger answers with. */
export type LedgerClient = { [V in Verb]: (...input: VerbInput[V]) => Promise<VerbOutput[V]> }
/** Not the whole environment: the Fleet's own has this, too. */
export interface LedgerBinding {
  LEDGER: DurableObjectNamespace<Ledger>
}
type LedgerStub = {
  [V in Verb]: (requestId: string, ...input: VerbInput[V]) => Promise<RpcAnswer<VerbOutput[V]>>
}

/**
 * Every verb is retried once if the call breaks, and then fails with `store_unavailable`. Those that are not the same when done twice
 * are not: except for `note`, they are `outcome_unknown` if the call breaks.
 */
export function createLedgerClient({ LEDGER }: LedgerBinding, requestId: () => string): LedgerClient {
  // The platform's types make lists of tuples; structured cloning does not.
  const stub = () => LEDGER.getByName(NAME) as unknown as LedgerStub

  function once<V extends Verb>(verb: V): (...input: VerbInput[V]) => Promise<VerbOutput[V]> {
    return async (...input: VerbInput[V]) => fromAnswer(await stub()[verb](requestId(), ...input))
  }
  function repeatable<V extends Verb>(verb: V): (...input: VerbInput[V]) => Promise<VerbOutput[V]> {
    return (...input: VerbInput[V]) => callTwice(() => once(verb)(...input))
  }

  return {
    record: repeatable('record'),
    note: once('note'),
    attachLog: repeatable('attachLog'),
    history: repeatable('history'),
    historyOf: repeatable('historyOf'),
    billedTimes: repeatable('billedTimes'),
    incidents: repeatable('incidents'),
    acknowledge: repeatable('acknowledge'),
    activity: repeatable('activity'),
    watch: repeatable('watch'),
    setWatch: repeatable('setWatch'),
    alerts: repeatable('alerts'),
    createAlert: (...input) => once('createAlert')(...input).catch(orUnknown(ALERT_UNKNOWN)),
    changeAlert: repeatable('changeAlert'),
    deleteAlert: (...input) => once('deleteAlert')(...input).catch(orUnknown(ALERT_UNKNOWN)),
    testAlert: (...input) => once('testAlert')(...input).catch(orUnknown(TEST_UNKNOWN)),
    deliveries: repeatable('deliveries'),
    backup: repeatable('backup'),
    restore: (...input) => once('restore')(...input).catch(orUnknown(RESTORE_UNKNOWN)),
  }
}

const RESTORE_UNKNOWN =
  'It is not known whether the backup was restored. Look at the history before you try again.'
const ALERT_UNKNOWN =
  'It is not known whether this was stored. Load the alerts again before you try once more.'
const TEST_UNKNOWN = 'It is not known whether the test was sent. Look at the deliveries before you try again.'

const orUnknown =
  (message: string) =>
  (cause: unknown): never => {
    if (!isBrokenCall(cause)) throw cause
    logBrokenCall(cause)
    throw new AppError('outcome_unknown', message, { cause })
  }
