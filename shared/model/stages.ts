import * as z from 'zod/mini'

/** The dashboard's counters: stages grouped by what they mean to a user. */
export const STAGE_GROUPS = ['running', 'building', 'sleeping', 'paused', 'failed', 'other'] as const

export type StageGroup = (typeof STAGE_GROUPS)[number]

interface StageTraits {
  group: StageGroup
  /** Whether the Space is in transition: another stage will follow without any action. */
  isUnsettled?: true
}

/** The Hub's 13 stages, and `UNKNOWN` for any that it may add. */
const TRAITS = {
  NO_APP_FILE: { group: 'failed' },
  CONFIG_ERROR: { group: 'failed' },
  BUILDING: { group: 'building', isUnsettled: true },
  BUILD_ERROR: { group: 'failed' },
  APP_STARTING: { group: 'building', isUnsettled: true },
  RUNNING: { group: 'running' },
  RUNNING_BUILDING: { group: 'running', isUnsettled: true },
  RUNNING_APP_STARTING: { group: 'running', isUnsettled: true },
  RUNTIME_ERROR: { group: 'failed' },
  SLEEPING: { group: 'sleeping' },
  STOPPED: { group: 'sleeping' },
  PAUSED: { group: 'paused' },
  DELETING: { group: 'other', isUnsettled: true },
  UNKNOWN: { group: 'other' },
} satisfies Record<string, StageTraits>

export type Stage = keyof typeof TRAITS
export const STAGES = Object.keys(TRAITS) as [Stage, ...Stage[]]

/** The lifecycle stage, as the Hub names it. */
export const stage = z.enum(STAGES)

const traitsOf = (stage: Stage): StageTraits => TRAITS[stage]

/** Which counter a Space in this stage belongs to. */
export function stageGroup(stage: Stage): StageGroup {
  return traitsOf(stage).group
}

/** The counter of a Space. One that the Hub has disabled has failed, whatever its stage. */
export function groupOf({ stage, disabled }: { stage: Stage; disabled: boolean }): StageGroup {
  return disabled ? 'failed' : traitsOf(stage).group
}

/** Whether the Space is up: the old version keeps serving while a new one builds. */
export function isServing(stage: Stage): boolean {
  return traitsOf(stage).group === 'running'
}

interface Container {
  stage: Stage
  sdk: string | null
  disabled: boolean
}

/** Whether samples can be expected: static Spaces are up without a container, disabled ones are not up. */
export function givesMetrics({ stage, sdk, disabled }: Container): boolean {
  return isServing(stage) && sdk !== 'static' && !disabled
}

/** Whether the Space is in transition: another stage will follow without any action. */
export function isUnsettled(stage: Stage): boolean {
  return traitsOf(stage).isUnsettled === true
}

/** Whether a Space is paused or asleep. */
export function isResting(stage: Stage): boolean {
  return traitsOf(stage).group === 'paused' || traitsOf(stage).group === 'sleeping'
}
