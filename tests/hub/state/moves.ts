import { describeRuntime, type Runtime, runtimeShaOf } from './runtime.ts'
import type { HubSpace } from './spaces.ts'
import { holdStage, type Step } from './timeline.ts'

const FOREVER = Number.POSITIVE_INFINITY

/** BUILDING → APP_STARTING → RUNNING, or where this Space's next attempt ends. A rebuild builds twice as long. */
export function restartSpace(
  space: HubSpace,
  { now, settleMs, factory }: { now: number; settleMs: number; factory: boolean },
): Runtime {
  space.runtimeSha = runtimeShaOf(space, now)
  space.restarts++
  const building: Step = { stage: 'BUILDING', forMs: factory ? 2 * settleMs : settleMs }
  space.timeline = {
    startedAt: now,
    steps: space.afterRestart ?? planStart(space, building, settleMs),
    loop: false,
  }
  return describeRuntime(space, now)
}

function planStart(space: HubSpace, building: Step, settleMs: number): [Step, ...Step[]] {
  const starting: Step = { stage: 'APP_STARTING', forMs: settleMs, sha: space.sha }
  const { failure } = space
  const steps: [Step, ...Step[]] = [building]
  if (!failure) steps.push(starting, { stage: 'RUNNING', forMs: FOREVER, sha: space.sha })
  else if (failure.stage === 'RUNTIME_ERROR') steps.push(starting, { ...failure, forMs: FOREVER })
  else steps.push({ ...failure, forMs: FOREVER })
  return steps
}

/** A visit starts a sleeping container: nothing is built. */
export function wakeSpace(space: HubSpace, { now, settleMs }: { now: number; settleMs: number }): void {
  space.timeline = {
    startedAt: now,
    steps: [
      { stage: 'APP_STARTING', forMs: settleMs },
      { stage: 'RUNNING', forMs: FOREVER },
    ],
    loop: false,
  }
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
