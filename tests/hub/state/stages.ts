/** The 13 stages that the Hub documents. A Space can be put into any other one, to test clients. */
export const STAGES = [
  'NO_APP_FILE',
  'CONFIG_ERROR',
  'BUILDING',
  'BUILD_ERROR',
  'APP_STARTING',
  'RUNNING',
  'RUNNING_BUILDING',
  'RUNNING_APP_STARTING',
  'RUNTIME_ERROR',
  'SLEEPING',
  'STOPPED',
  'PAUSED',
  'DELETING',
] as const

export type Stage = (typeof STAGES)[number]

/** Whether a container serves visitors, so that there is something to measure. */
export function isServing(stage: string): boolean {
  return stage.startsWith('RUNNING')
}
