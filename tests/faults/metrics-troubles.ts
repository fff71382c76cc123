import type { ErrorCode } from '../../shared/wire/errors.ts'
import type { Fault, FaultKind } from '../hub/faults/fault.ts'
import { TROUBLES } from './troubles.ts'

/** A fault of a Space's metrics, and how it is reported: a code, or null if samples still arrive. */
export interface MetricsTrouble {
  name: string
  id: string
  fault: Fault
  code: ErrorCode | 'not_running' | null
  /** The stream is open but sends nothing readable: a viewer is not notified yet. */
  silent?: true
}

/** An event stream is not JSON, which is all that these faults cut and rewrite. */
const OF_STREAMS: [Fault, MetricsTrouble['code']][] = [
  [{ kind: 'status', status: 406 }, 'not_running'],
  [{ kind: 'drop', afterEvents: 0, abort: true }, 'hub_unavailable'],
  [{ kind: 'borders', at: 'bytes' }, null],
  [{ kind: 'borders', at: 'utf8' }, null],
  [{ kind: 'borders', at: 'field' }, null],
  [{ kind: 'borders', at: 'crlf' }, null],
  [{ kind: 'crlf' }, null],
  [{ kind: 'comments' }, null],
  [{ kind: 'split-data' }, null],
  [{ kind: 'unknown-events' }, null],
  [{ kind: 'missing-fields' }, null],
  [{ kind: 'drop', afterEvents: 3 }, null],
  [{ kind: 'stall', afterEvents: 1 }, null],
  [{ kind: 'delay', ms: 1000 }, null],
]

const SILENT: Fault[] = [{ kind: 'stall' }, { kind: 'long-line' }, { kind: 'wrong-types' }]
const NOT_OF_STREAMS: FaultKind[] = ['cut']

/** Every fault of this kind, each with its own Space, which has to be added to the Hub. */
export const METRICS_TROUBLES: MetricsTrouble[] = [
  ...TROUBLES.filter(({ fault }) => !NOT_OF_STREAMS.includes(fault.kind)),
  ...OF_STREAMS.map(([fault, code]) => ({ name: JSON.stringify(fault), fault, code })),
  ...SILENT.map((fault) => ({
    ...{ name: JSON.stringify(fault), fault, code: 'hub_timeout' as const },
    silent: true as const,
  })),
].map((trouble, index) => {
  const id = `alice/trouble-${index}`
  return { ...trouble, id, fault: { ...trouble.fault, space: id } }
})
