import type { Stage } from '../../../shared/model/stages.ts'
import type { LogKind } from '../../../shared/wire/logs.ts'

const WRITTEN: Record<LogKind, ReadonlySet<Stage>> = {
  build: new Set(['BUILDING', 'RUNNING_BUILDING']),
  run: new Set(['APP_STARTING', 'RUNNING', 'RUNNING_APP_STARTING', 'RUNNING_BUILDING']),
}

/** Whether this log is being written while the Space is in this stage. */
export function isWritten(kind: LogKind, stage: Stage): boolean {
  return WRITTEN[kind].has(stage)
}
