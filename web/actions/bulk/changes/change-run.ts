import type { Space } from '../../../../shared/model/space.ts'
import type { Planned } from '../../../configuration/draft/draft.ts'
import type { ChangeResult } from '../../../configuration/send/send-changes.ts'
import { mayHaveWorked } from '../../../requests/transport/api-error.ts'

/** The same changes of the configuration for many Spaces. It has values: it lives in memory, and as long as it is in the tray. */
export interface ChangeRun {
  id: string
  planned: readonly Planned[]
  spaces: readonly Space[]
  phase: 'running' | 'stopping' | 'finished'
  /** What is known of each Space, by id. */
  results: ReadonlyMap<string, readonly ChangeResult[]>
}

/** A change that failed, of one Space. */
export interface FailedChange {
  space: Space
  key: string
  error: unknown
}

/** How a run has gone: Spaces in which all is done, what failed and what may have been done, and Spaces of which something was not sent. */
export function changeResults(run: ChangeRun) {
  const kindsOf = ({ id }: Space) => (run.results.get(id) ?? []).map(({ kind }) => kind)
  const trouble = run.spaces.flatMap((space) => troubleOf(run, space))
  return {
    done: run.spaces.filter((space) => isAll(kindsOf(space), 'done')),
    failed: trouble.filter(({ error }) => !mayHaveWorked(error)),
    unknown: trouble.filter(({ error }) => mayHaveWorked(error)),
    left: run.spaces.filter((space) => kindsOf(space).length === 0 || kindsOf(space).includes('left')),
  }
}

const isAll = (kinds: readonly ChangeResult['kind'][], kind: ChangeResult['kind']) =>
  kinds.length > 0 && kinds.every((one) => one === kind)

function troubleOf({ planned, results }: ChangeRun, space: Space): FailedChange[] {
  return (results.get(space.id) ?? []).flatMap((result) => {
    if (result.kind !== 'failed') return []
    const key = planned.find(({ id }) => id === result.id)?.entry.key ?? ''
    return [{ space, key, error: result.error }]
  })
}

/** The changes of a run that this Space lacks and that may be sent: not those that may have been done. */
export function openChanges({ planned, results }: ChangeRun, spaceId: string): Planned[] {
  const own = results.get(spaceId) ?? []
  return planned.filter(({ id }) => {
    const result = own.find((one) => one.id === id)
    if (result === undefined || result.kind === 'left') return true
    return result.kind === 'failed' && !mayHaveWorked(result.error)
  })
}

/** The results of a Space with newer ones for some of its changes. */
export function withResults(run: ChangeRun, spaceId: string, newer: readonly ChangeResult[]): ChangeRun {
  const ids = new Set(newer.map(({ id }) => id))
  const kept = (run.results.get(spaceId) ?? []).filter(({ id }) => !ids.has(id))
  return { ...run, results: new Map(run.results).set(spaceId, [...kept, ...newer]) }
}
