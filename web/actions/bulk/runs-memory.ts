import * as z from 'zod/mini'
import { SIMPLE_ACTIONS } from '../../../shared/model/actions.ts'
import { space } from '../../../shared/model/space.ts'
import { errorParams } from '../../../shared/wire/errors.ts'
import { ApiError, type FailureCode } from '../../requests/transport/api-error.ts'
import { readStored, writeStored } from '../../state/stored.ts'
import type { Outcome } from '../action-center.ts'
import type { End } from './bulk-state.ts'
import type { BulkRun } from './run-list.ts'
import { RUNS_KEY } from './run-requests.ts'

/** More are not kept over a reload. */
const MOST = 5

const failure = z.object({
  code: z.string(),
  message: z.string(),
  requestId: z.nullable(z.string()),
  hubMessage: z.nullable(z.string()),
  params: errorParams,
})
const keptRun = z.object({
  id: z.string(),
  action: z.enum(SIMPLE_ACTIONS),
  spaces: z.array(space),
  sending: z.array(z.string()),
  accepted: z.array(z.string()),
  refused: z.array(z.object({ spaceId: z.string(), error: failure })),
  ends: z.array(
    z.object({
      spaceId: z.string(),
      kind: z.enum(['settled', 'slow', 'replaced']),
      at: z.nullable(space),
    }),
  ),
})
type KeptRun = z.infer<typeof keptRun>

/** Keeps the runs of this tab over a reload of the page. */
export function keepRuns(runs: readonly BulkRun[]) {
  const kept = runs.slice(0, MOST).map(toKept)
  writeStored('sessionStorage', RUNS_KEY, kept.length === 0 ? null : JSON.stringify(kept))
}

/** The runs from before the reload: nothing more of them is sent, and what was being sent has an unknown outcome. */
export function recallRuns(): BulkRun[] {
  try {
    return z
      .array(keptRun)
      .parse(JSON.parse(readStored('sessionStorage', RUNS_KEY) ?? '[]'))
      .map(fromKept)
  } catch {
    return []
  }
}

function toKept({ id, action, state }: BulkRun): KeptRun {
  const outcomes = [...state.outcomes]
  return {
    ...{ id, action, spaces: [...state.spaces], sending: [...state.sending] },
    accepted: outcomes.flatMap(([spaceId, { kind }]) => (kind === 'accepted' ? [spaceId] : [])),
    refused: outcomes.flatMap(([spaceId, outcome]) =>
      outcome.kind === 'refused' ? [{ spaceId, error: toFailure(outcome.error) }] : [],
    ),
    ends: [...state.ends].map(([spaceId, end]) =>
      end === 'replaced'
        ? { spaceId, kind: end, at: null }
        : { spaceId, kind: end.kind === 'slow' ? 'slow' : 'settled', at: end.space },
    ),
  }
}

function toFailure(error: unknown): z.infer<typeof failure> {
  if (!(error instanceof ApiError)) return { ...LOST, message: 'The outcome is unknown' }
  const { code, message, requestId, hubMessage, params } = error
  return { code, message, requestId, hubMessage, params }
}

const LOST = {
  code: 'outcome_unknown',
  message: 'The page was reloaded',
  requestId: null,
  hubMessage: null,
  params: {},
}

function fromKept({ id, action, spaces, sending, accepted, refused, ends }: KeptRun): BulkRun {
  const byId = new Map(spaces.map((known) => [known.id, known]))
  const outcomes = new Map<string, Outcome>()
  const base = (spaceId: string) => {
    const known = byId.get(spaceId)
    return known && { action, space: known, isQuiet: true }
  }
  for (const spaceId of accepted) {
    const outcome = base(spaceId)
    if (outcome) outcomes.set(spaceId, { ...outcome, kind: 'accepted' })
  }
  const lost = sending.map((spaceId) => ({ spaceId, error: LOST }))
  for (const { spaceId, error } of [...refused, ...lost]) {
    const outcome = base(spaceId)
    // The code was written by this page, and an unknown one would only be described less well.
    const failed = new ApiError({ ...error, code: error.code as FailureCode })
    if (outcome) outcomes.set(spaceId, { ...outcome, kind: 'refused', error: failed })
  }
  const ended = ends.map(({ spaceId, kind, at }): [string, End] => {
    if (kind === 'replaced' || at === null) return [spaceId, 'replaced']
    return [spaceId, { kind, action, space: at, isQuiet: true }]
  })
  return {
    id,
    action,
    state: { phase: 'finished', spaces, sending: new Set(), outcomes, ends: new Map(ended) },
  }
}
