import { ACTIVITY_KINDS } from '../../../shared/model/activity.ts'
import { isSpaceId } from '../../../shared/model/space-id.ts'
import type { ActivityChoice } from '../../requests/history/read-activity.ts'

export const FILTER_NAMES = ['kind', 'owner', 'spaceId', 'by'] as const

type Values = Record<(typeof FILTER_NAMES)[number], string | null>

/** What the address says; what it says wrong is as if it were not there. */
export function readActivityFilters({ kind, owner, spaceId, by }: Values): ActivityChoice {
  return {
    kind: ACTIVITY_KINDS.find((known) => known === kind) ?? null,
    owner,
    spaceId: spaceId !== null && isSpaceId(spaceId) ? spaceId : null,
    by,
  }
}

export function isChosen(filters: ActivityChoice): boolean {
  return Object.values(filters).some((value) => value !== null)
}
