import type { ActionDone } from '../../../../shared/model/actions.ts'
import type { Actor } from '../../../../shared/model/actor.ts'
import type { HardwareChange } from '../../../../shared/model/configuration-change.ts'
import { isResting } from '../../../../shared/model/stages.ts'
import type { HardwareClient } from '../../../hub/configuration/hardware-client.ts'
import { withRuntime } from '../../../hub/vocabulary/to-space.ts'
import type { Located } from '../../state/account-state.ts'
import type { Snapshot } from '../../state/snapshot.ts'
import type { Follower } from '../follower.ts'
import { type LearningRooms, learnFromRefusal, mayBeDone } from '../learn-from-refusal.ts'
import { requireAccepting, requireToken } from '../require-operable.ts'

interface HardwareRooms extends LearningRooms {
  hardware: Pick<HardwareClient, 'changeHardware'>
  snapshot: Snapshot
  follower: Pick<Follower, 'follow'>
}

/**
 * Requests other hardware or another sleep time, once, stores the runtime from the answer, and follows the restart that other hardware
 * makes. Throws `no_token`, `hub_rejected` and the Hub's errors.
 */
export async function changeHardware(
  rooms: HardwareRooms,
  located: Located,
  change: HardwareChange,
  by: Actor,
): Promise<Pick<ActionDone, 'message' | 'space'>> {
  const { space: known } = located
  const account = requireToken(located)
  requireAccepting(known)
  const follow = () => {
    if (change.change === 'hardware' && !isResting(known.stage))
      rooms.follower.follow(known.id, 'restart', by)
  }
  try {
    const runtime = await rooms.hardware.changeHardware(known.id, account, change)
    const space =
      rooms.snapshot.patch(known.id, runtime, { cause: 'action', by }) ?? withRuntime(known, runtime)
    follow()
    return { space, message: `${space.id} ${describeChange(change)}.` }
  } catch (error) {
    if (mayBeDone(error)) follow()
    learnFromRefusal(rooms, error, account)
    throw error
  }
}

function describeChange(change: HardwareChange): string {
  if (change.change === 'hardware') return `will run on ${change.flavor}`
  return change.seconds < 0
    ? 'will never sleep'
    : `will sleep after ${change.seconds} seconds without a visit`
}
