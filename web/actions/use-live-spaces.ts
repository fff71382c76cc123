import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Action } from '../../shared/model/actions.ts'
import type { Space } from '../../shared/model/space.ts'
import { findSpace, spacesQuery } from '../requests/spaces.ts'
import { type Block, blockOf } from './availability.ts'

/** A Space of a question, as it is by now, and why the action cannot be taken; null if it can. */
export interface Candidate {
  space: Space
  block: Block | null
}

/** The Spaces of a question as they are now: what was asked about may have changed while the question is open. */
export function useCandidates(action: Action, asked: readonly Space[], isBusy?: (id: string) => boolean) {
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const queryClient = useQueryClient()
  const byId = new Map(data?.spaces.map((space) => [space.id, space]))

  function candidateOf(space: Space, now: Space | undefined, isKnown: boolean): Candidate {
    if (isKnown && !now) return { space, block: 'gone' }
    const current = now ?? space
    return { space: current, block: blockOf(action, current, isBusy?.(space.id)) }
  }

  return {
    candidates: asked.map((space) => candidateOf(space, byId.get(space.id), data !== undefined)),
    /** At the moment of the answer: those that can still be acted on, however old the last rendering is. */
    ableNow: () =>
      asked
        .map((space) => candidateOf(space, findSpace(queryClient, space.id), data !== undefined))
        .flatMap(({ space, block }) => (block === null ? [space] : [])),
  }
}
