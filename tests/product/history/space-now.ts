import type { Stage } from '../../../shared/model/stages.ts'
import type { Hub } from '../../hub/hub.ts'
import { stepAt } from '../../hub/state/timeline.ts'

/** A Space of the simulated Hub, as a look would find it. */
export interface SpaceNow {
  hubId: string
  id: string
  account: string
  sdk: string
  disabled: boolean
  stage: Stage
  errorMessage: string | null
  /** The commit that it was built from last. */
  sha: string
  /** Whether its stage changes by itself while one watches. */
  isRestless: boolean
}

export function readSpaces({ spaces }: Pick<Hub, 'spaces'>, now: number): SpaceNow[] {
  return [...spaces.values()].map((space) => {
    const { stage, errorMessage = null } = stepAt(space.timeline, now)
    return {
      ...{ hubId: space._id, id: space.id, account: space.author, sdk: space.sdk, sha: space.sha },
      ...{ disabled: space.disabled, stage: stage as Stage, errorMessage, isRestless: space.timeline.loop },
    }
  })
}
