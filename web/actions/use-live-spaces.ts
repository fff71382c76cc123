import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Action } from '../../shared/model/actions.ts'
import type { Space } from '../../shared/model/space.ts'
import { findSpace, spacesQuery } from '../requests/spaces.ts'
import { type Block, blockOf } from './availability.ts'

/** A Space of a confirmation in its current state, and why the action is unavailable; null if it is available. */
export interface Candidate {
  space: Space
  block: Block | null
}

/** The current state of the Spaces of a confirmation: they may change while it is open. */
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
    /** Those that can still be acted on at the time of the call, however old the last render is. */
    availableNow: () =>
      asked
        .map((space) => candidateOf(space, findSpace(queryClient, space.id), data !== undefined))
        .flatMap(({ space, block }) => (block === null ? [space] : [])),
  }
}
