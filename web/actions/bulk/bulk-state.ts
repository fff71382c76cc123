import { outcomeOf } from '../../../shared/model/outcome.ts'
import type { Space } from '../../../shared/model/space.ts'
import { mayHaveWorked } from '../../requests/transport/api-error.ts'
import type { Outcome } from '../action-center.ts'

export interface BulkState {
  phase: 'asking' | 'running' | 'stopping' | 'finished'
  spaces: readonly Space[]
  outcomes: ReadonlyMap<string, Outcome>
  /** How the accepted ones ended, as far as known. */
  ends: ReadonlyMap<string, Outcome>
}

type Refused = Outcome & { kind: 'refused' }

export type BulkStep =
  | { type: 'start'; spaces: readonly Space[] }
  | { type: 'result'; outcome: Outcome }
  | { type: 'end'; outcome: Outcome }
  | { type: 'stop' }
  | { type: 'finish' }

export function startBulk(spaces: readonly Space[]): BulkState {
  return { phase: 'asking', spaces, outcomes: new Map(), ends: new Map() }
}

export function reduceBulk(state: BulkState, step: BulkStep): BulkState {
  switch (step.type) {
    case 'start':
      return begin(state, step.spaces)
    case 'result':
      return { ...state, outcomes: new Map(state.outcomes).set(step.outcome.space.id, step.outcome) }
    case 'end':
      return { ...state, ends: new Map(state.ends).set(step.outcome.space.id, step.outcome) }
    case 'stop':
      return state.phase === 'running' ? { ...state, phase: 'stopping' } : state
    case 'finish':
      return { ...state, phase: 'finished' }
    default:
      return step satisfies never
  }
}

/** First called with all given Spaces; later with those to retry, keeping the results of the others. */
function begin(state: BulkState, spaces: readonly Space[]): BulkState {
  if (state.phase === 'asking') return { ...startBulk(spaces), phase: 'running' }
  const again = new Set(spaces.map(({ id }) => id))
  const without = (outcomes: BulkState['ends']) => new Map([...outcomes].filter(([id]) => !again.has(id)))
  return { ...state, phase: 'running', outcomes: without(state.outcomes), ends: without(state.ends) }
}

/** The results by kind: refused by the Hub, unknown outcome, accepted but not successful, not tried, and the rest. */
export function bulkResults({ spaces, outcomes, ends }: BulkState) {
  const failed: Refused[] = []
  const unknown: Refused[] = []
  const endedWrong: Outcome[] = []
  const accepted: { space: Space; end: 'pending' | 'slow' | 'succeeded' }[] = []
  const untried: Space[] = []
  for (const space of spaces) {
    const outcome = outcomes.get(space.id)
    const end = ends.get(space.id)
    if (!outcome) untried.push(space)
    else if (outcome.kind === 'refused') (mayHaveWorked(outcome.error) ? unknown : failed).push(outcome)
    else if (end?.kind === 'settled' && outcomeOf(end.action, end.space) === 'failed') endedWrong.push(end)
    else accepted.push({ space: end?.space ?? outcome.space, end: stateOf(end) })
  }
  return { failed, unknown, endedWrong, accepted, untried }
}

function stateOf(end: Outcome | undefined) {
  if (!end) return 'pending'
  return end.kind === 'slow' ? 'slow' : 'succeeded'
}
