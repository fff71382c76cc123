import { outcomeOf } from '../../../shared/model/outcome.ts'
import type { Space } from '../../../shared/model/space.ts'
import { mayHaveWorked } from '../../requests/transport/api-error.ts'
import type { Outcome } from '../action-center.ts'

/** How an accepted action ended; `replaced` if the Space was acted on again before it had settled. */
export type End = Outcome | 'replaced'

/** One bulk action since it was confirmed. */
export interface BulkState {
  phase: 'running' | 'stopping' | 'finished'
  spaces: readonly Space[]
  /** Those that have been sent, and not answered yet. */
  sending: ReadonlySet<string>
  outcomes: ReadonlyMap<string, Outcome>
  /** How the accepted ones ended, as far as known. */
  ends: ReadonlyMap<string, End>
}

export type Refused = Outcome & { kind: 'refused' }

export type BulkStep =
  | { type: 'retry'; spaces: readonly Space[] }
  | { type: 'send'; spaceId: string }
  | { type: 'result'; outcome: Outcome }
  | { type: 'end'; spaceId: string; end: End }
  | { type: 'stop' }
  | { type: 'finish' }

export function startBulk(spaces: readonly Space[]): BulkState {
  return { phase: 'running', spaces, sending: new Set(), outcomes: new Map(), ends: new Map() }
}

export function reduceBulk(state: BulkState, step: BulkStep): BulkState {
  const { sending, outcomes, ends } = state
  switch (step.type) {
    case 'retry':
      return retry(state, step.spaces)
    case 'send':
      return { ...state, sending: new Set(sending).add(step.spaceId) }
    case 'result': {
      const { id } = step.outcome.space
      const rest = new Set(sending)
      rest.delete(id)
      return { ...state, sending: rest, outcomes: new Map(outcomes).set(id, step.outcome) }
    }
    case 'end':
      return { ...state, ends: new Map(ends).set(step.spaceId, step.end) }
    case 'stop':
      return state.phase === 'running' ? { ...state, phase: 'stopping' } : state
    case 'finish':
      return { ...state, phase: 'finished' }
    default:
      return step satisfies never
  }
}

/** Runs again for some of the Spaces, and keeps the results of the others. */
function retry(state: BulkState, spaces: readonly Space[]): BulkState {
  const again = new Set(spaces.map(({ id }) => id))
  const without = <Value>(values: ReadonlyMap<string, Value>) =>
    new Map([...values].filter(([id]) => !again.has(id)))
  return { ...state, phase: 'running', outcomes: without(state.outcomes), ends: without(state.ends) }
}

export interface Accepted {
  space: Space
  end: 'pending' | 'slow' | 'succeeded' | 'replaced'
}

/** The results by kind: refused by the Hub, unknown outcome, accepted but not successful, not tried, and the rest. */
export function bulkResults({ spaces, outcomes, ends }: BulkState) {
  const failed: Refused[] = []
  const unknown: Refused[] = []
  const endedWrong: Outcome[] = []
  const accepted: Accepted[] = []
  const untried: Space[] = []
  for (const space of spaces) {
    const outcome = outcomes.get(space.id)
    const end = ends.get(space.id)
    if (!outcome) untried.push(space)
    else if (outcome.kind === 'refused') (mayHaveWorked(outcome.error) ? unknown : failed).push(outcome)
    else if (isWrong(end)) endedWrong.push(end)
    else accepted.push({ space: outcome.space, end: stateOf(end) })
  }
  return { failed, unknown, endedWrong, accepted, untried }
}

/** The accepted ones that have not ended yet. */
export function pendingIds({ outcomes, ends }: BulkState): string[] {
  return [...outcomes].flatMap(([id, { kind }]) => (kind === 'accepted' && !ends.has(id) ? [id] : []))
}

/** Whether nothing more is going to happen by itself. */
export function isOver(state: BulkState): boolean {
  return state.phase === 'finished' && pendingIds(state).length === 0
}

/** The Spaces that settled, and those that are taking too long. */
export function endedSpaces({ spaces, ends }: BulkState): { settled: Space[]; slow: Space[] } {
  const ended = spaces.flatMap(({ id }) => ends.get(id) ?? []).filter((end) => end !== 'replaced')
  const spacesOf = (kind: Outcome['kind']) =>
    ended.filter((end) => end.kind === kind).map(({ space }) => space)
  return { settled: spacesOf('settled'), slow: spacesOf('slow') }
}

function isWrong(end: End | undefined): end is Outcome {
  return (
    end !== undefined &&
    end !== 'replaced' &&
    end.kind === 'settled' &&
    outcomeOf(end.action, end.space) === 'failed'
  )
}

function stateOf(end: End | undefined): Accepted['end'] {
  if (!end) return 'pending'
  if (end === 'replaced') return 'replaced'
  return end.kind === 'slow' ? 'slow' : 'succeeded'
}
