import type { Space } from '../../../../shared/model/space.ts'
import { groupOf, STAGE_GROUPS, type StageGroup } from '../../../../shared/model/stages.ts'

/** The number of Spaces in each state. */
export type Counts = Record<StageGroup | 'all', number>

export function countStages(spaces: readonly Space[]): Counts {
  const counts = {
    all: spaces.length,
    ...Object.fromEntries(STAGE_GROUPS.map((group) => [group, 0])),
  } as Counts
  for (const space of spaces) counts[groupOf(space)] += 1
  return counts
}
