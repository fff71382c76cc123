import type { HubAccount } from './accounts.ts'
import type { HubSpace } from './spaces.ts'
import { isServing } from './stages.ts'
import { stepAt } from './timeline.ts'
import type { World } from './world.ts'

const FREE_CPU = 'cpu-basic'

/** How many of the account's other Spaces use a free CPU now, if this one would be one too many; null if it may start. */
export function checkQuota(world: World, space: HubSpace): { current: number; limit: number } | null {
  const limit = accountOf(world, space)?.cpuLimit ?? null
  if (limit === null || space.flavor !== FREE_CPU || space.sdk === 'static') return null
  const current = [...world.spaces.values()].filter(
    (other) => other !== space && other.author === space.author && takesSlot(other, world.now()),
  ).length
  return current >= limit ? { current, limit } : null
}

export function quotaReason({ current, limit }: { current: number; limit: number }): string {
  return `Quota exceeded for flavor ${FREE_CPU} (requested=1): current=${current}, limit=${limit}`
}

/** Whether the Hub has no hardware left of the kind that this Space requests. */
export function lacksCapacity(world: World, space: HubSpace): boolean {
  return accountOf(world, space)?.noCapacity?.includes(space.flavor) ?? false
}

export function accountOf(world: World, { author }: HubSpace): HubAccount | undefined {
  return world.accounts.get(author.toLowerCase())
}

/** From the build on, so that two builds cannot end up running in one slot. */
function takesSlot(space: HubSpace, now: number): boolean {
  const { stage, flavor } = stepAt(space.timeline, now)
  if (space.sdk === 'static' || (space.flavor !== FREE_CPU && flavor !== FREE_CPU)) return false
  return isServing(stage) || stage === 'BUILDING' || stage === 'APP_STARTING'
}
