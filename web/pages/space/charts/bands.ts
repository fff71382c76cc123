import { type Stage, type StageGroup, stageGroup } from '../../../../shared/model/stages.ts'
import type { SeenStage } from '../../../live/stages/stage-clock.ts'

/** A time in which the Space was not simply running, in epoch milliseconds. */
export interface Band {
  from: number
  to: number
  stage: Stage
  group: StageGroup
}

/** What of a Space's stages is drawn behind its charts, which begin and end at these times. */
export function toBands(trail: readonly SeenStage[], [start, end]: readonly [number, number]): Band[] {
  return trail.flatMap(({ stage, since }, index): Band[] => {
    const from = Math.max(start, since ?? start)
    const to = Math.min(end, trail[index + 1]?.since ?? end)
    if (stage === 'RUNNING' || from >= to) return []
    return [{ from, to, stage, group: stageGroup(stage) }]
  })
}
