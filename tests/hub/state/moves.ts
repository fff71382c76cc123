import { REASONS } from '../answers/hub-texts.ts'
import { checkQuota, lacksCapacity, quotaReason } from './quota.ts'
import { describeRuntime, type Runtime, runtimeShaOf } from './runtime.ts'
import type { HubSpace } from './spaces.ts'
import { holdStage, type Step } from './timeline.ts'
import type { World } from './world.ts'

const FOREVER = Number.POSITIVE_INFINITY
const NO_CAPACITY: Step = { stage: 'RUNTIME_ERROR', errorMessage: REASONS.capacity, forMs: FOREVER }

/** BUILDING → APP_STARTING → RUNNING, or where this Space's next attempt ends. A rebuild builds twice as long. */
export function restartSpace(world: World, space: HubSpace, { factory = false } = {}): Runtime {
  const building: Step = { stage: 'BUILDING', forMs: factory ? 2 * world.settleMs : world.settleMs }
  follow(world, space, space.afterRestart ?? planStart(world, space, building))
  return describeRuntime(space, world.now())
}

/** As a restart, but the old container serves on `serving` until the new one starts; null if there is none. */
export function moveToHardware(world: World, space: HubSpace, serving: string | null): void {
  const forMs = world.settleMs
  const building: Step =
    serving === null ? { stage: 'BUILDING', forMs } : { stage: 'RUNNING_BUILDING', forMs, flavor: serving }
  follow(world, space, planStart(world, space, building))
}

function follow(world: World, space: HubSpace, steps: [Step, ...Step[]]): void {
  const startedAt = world.now()
  space.runtimeSha = runtimeShaOf(space, startedAt)
  space.restarts++
  space.timeline = { startedAt, steps, loop: false }
}

function planStart(world: World, space: HubSpace, building: Step): [Step, ...Step[]] {
  if (lacksCapacity(world, space)) return [building, NO_CAPACITY]
  const starting: Step = { stage: 'APP_STARTING', forMs: world.settleMs, sha: space.sha }
  const { failure } = space
  if (!failure) return [building, starting, { stage: 'RUNNING', forMs: FOREVER, sha: space.sha }]
  const failed: Step = { ...failure, forMs: FOREVER }
  return failure.stage === 'RUNTIME_ERROR' ? [building, starting, failed] : [building, failed]
}

/** A visit starts a sleeping container: nothing is built. False if the quota of the account pauses it instead. */
export function wakeSpace(world: World, space: HubSpace): boolean {
  if (pauseBeyondQuota(world, space)) return false
  const last: Step = lacksCapacity(world, space) ? NO_CAPACITY : { stage: 'RUNNING', forMs: FOREVER }
  space.timeline = {
    startedAt: world.now(),
    steps: [{ stage: 'APP_STARTING', forMs: world.settleMs }, last],
    loop: false,
  }
  return true
}

/** Pauses a Space that must not start, with the Hub's reason, and returns whether it did. */
export function pauseBeyondQuota(world: World, space: HubSpace): boolean {
  const excess = checkQuota(world, space)
  if (excess) setStage(space, 'PAUSED', world.now(), quotaReason(excess))
  return excess !== null
}

export function pauseSpace(space: HubSpace, now: number): Runtime {
  setStage(space, 'PAUSED', now)
  return describeRuntime(space, now, { justPaused: true })
}

/** Puts the Space into this stage until the next action on it. */
export function setStage(space: HubSpace, stage: string, now: number, errorMessage?: string): void {
  space.runtimeSha = runtimeShaOf(space, now)
  space.timeline = holdStage(stage, now, errorMessage)
}
