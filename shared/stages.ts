import type { Space, Stage } from './space.ts'

/** The dashboard's counters: what a stage means to the person who looks at it. */
export const STAGE_GROUPS = ['running', 'building', 'sleeping', 'paused', 'failed', 'other'] as const

export type StageGroup = (typeof STAGE_GROUPS)[number]

const GROUP_OF: Record<Stage, StageGroup> = {
  RUNNING: 'running',
  RUNNING_BUILDING: 'running',
  RUNNING_APP_STARTING: 'running',
  BUILDING: 'building',
  APP_STARTING: 'building',
  SLEEPING: 'sleeping',
  STOPPED: 'sleeping',
  PAUSED: 'paused',
  CONFIG_ERROR: 'failed',
  BUILD_ERROR: 'failed',
  RUNTIME_ERROR: 'failed',
  NO_APP_FILE: 'other',
  DELETING: 'other',
  UNKNOWN: 'other',
}

const UNSETTLED: ReadonlySet<Stage> = new Set([
  'BUILDING',
  'APP_STARTING',
  'RUNNING_BUILDING',
  'RUNNING_APP_STARTING',
  'DELETING',
])

/** Which counter a Space in this stage belongs to. */
export function stageGroup(stage: Stage): StageGroup {
  return GROUP_OF[stage]
}

/** The counter of a Space. One that the Hub has disabled is not up, whatever stage is left of it. */
export function groupOf({ stage, disabled }: Pick<Space, 'stage' | 'disabled'>): StageGroup {
  return disabled ? 'other' : GROUP_OF[stage]
}

/** Whether the Space is up: an old version serves while a new one builds. */
export function isServing(stage: Stage): boolean {
  return GROUP_OF[stage] === 'running'
}

/** Whether readings can be expected: static Spaces are up without a container, disabled ones are not up. */
export function givesMetrics({ stage, sdk, disabled }: Pick<Space, 'stage' | 'sdk' | 'disabled'>): boolean {
  return isServing(stage) && sdk !== 'static' && !disabled
}

/** Whether the Hub is still moving the Space on, so that another stage will follow by itself. */
export function isUnsettled(stage: Stage): boolean {
  return UNSETTLED.has(stage)
}

/** Whether a Space rests: somebody paused it, or it fell asleep. */
export function isResting(stage: Stage): boolean {
  return GROUP_OF[stage] === 'paused' || GROUP_OF[stage] === 'sleeping'
}
