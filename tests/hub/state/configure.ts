import { moveToHardware, pauseBeyondQuota, restartSpace } from './moves.ts'
import { servingFlavorOf } from './runtime.ts'
import type { HubSpace } from './spaces.ts'
import { isServing } from './stages.ts'
import { stepAt } from './timeline.ts'
import type { World } from './world.ts'

/** Stages that a change does not end: only a restart or a visit does, or the app's first file. */
const RESTING = ['PAUSED', 'STOPPED', 'SLEEPING', 'NO_APP_FILE', 'DELETING']

/** What a changed variable or secret does: a Space that is up or has failed restarts, if its account may run it. */
export function restartConfigured(world: World, space: HubSpace): void {
  const { stage } = stepAt(space.timeline, world.now())
  if (space.sdk === 'static' || RESTING.includes(stage)) return
  if (!pauseBeyondQuota(world, space)) restartSpace(world, space)
}

/** Requests other hardware. A Space that is up or has failed moves there, if its account may run it. */
export function changeFlavor(world: World, space: HubSpace, flavor: string): void {
  const { stage } = stepAt(space.timeline, world.now())
  const serving = isServing(stage) ? servingFlavorOf(space, world.now()) : null
  const isSame = space.flavor === flavor
  space.flavor = flavor
  if (isSame || RESTING.includes(stage)) return
  if (!pauseBeyondQuota(world, space)) moveToHardware(world, space, serving)
}
