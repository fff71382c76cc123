import type { Space } from '../../shared/space.ts'
import type { Outcome } from './action-center.ts'

export interface BulkState {
  phase: 'asking' | 'running' | 'stopping' | 'finished'
  spaces: readonly Space[]
  outcomes: ReadonlyMap<string, Outcome>
}

export type BulkStep =
  | { type: 'start'; spaces: readonly Space[] }
  | { type: 'result'; outcome: Outcome }
  | { type: 'stop' }
  | { type: 'finish' }

export function startBulk(spaces: readonly Space[]): BulkState {
  return { phase: 'asking', spaces, outcomes: new Map() }
}

export function reduceBulk(state: BulkState, step: BulkStep): BulkState {
  switch (step.type) {
    case 'start':
      return begin(state, step.spaces)
    case 'result':
      return { ...state, outcomes: new Map(state.outcomes).set(step.outcome.space.id, step.outcome) }
    case 'stop':
      return state.phase === 'running' ? { ...state, phase: 'stopping' } : state
    case 'finish':
      return { ...state, phase: 'finished' }
    default:
      return step satisfies never
  }
}

/** First with the Spaces that are given; later these are tried again, and what came of the others stays. */
function begin(state: BulkState, spaces: readonly Space[]): BulkState {
  if (state.phase === 'asking') return { ...startBulk(spaces), phase: 'running' }
  const again = new Set(spaces.map(({ id }) => id))
  const outcomes = new Map([...state.outcomes].filter(([id]) => !again.has(id)))
  return { ...state, phase: 'running', outcomes }
}

/** What came of it, failures first, then what was not tried. */
export function bulkResults({ spaces, outcomes }: BulkState) {
  const failed: (Outcome & { kind: 'refused' })[] = []
  const accepted: Outcome[] = []
  const untried: Space[] = []
  for (const space of spaces) {
    const outcome = outcomes.get(space.id)
    if (!outcome) untried.push(space)
    else if (outcome.kind === 'refused') failed.push(outcome)
    else accepted.push(outcome)
  }
  return { failed, accepted, untried }
}
