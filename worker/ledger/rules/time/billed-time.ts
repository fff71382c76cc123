import { isBilled } from '../../../../shared/model/price.ts'
import type { Stage } from '../../../../shared/model/stages.ts'
import type { BilledTime } from '../../protocol.ts'

/** From when on a Space was in a stage, on some hardware. */
export interface StageStart {
  at: number
  stage: Stage
  flavor: string | null
}

/** Sums up the billed time until `to`. `starts` are in order, and the first is where counting begins. */
export function countBilled(starts: readonly StageStart[], to: number): BilledTime | null {
  const [first] = starts
  if (first === undefined) return null
  const secondsByFlavor: Record<string, number> = {}
  for (const [index, { at, stage, flavor }] of starts.entries()) {
    const end = Math.min(to, starts[index + 1]?.at ?? to)
    if (flavor === null || !isBilled(stage) || end <= at) continue
    secondsByFlavor[flavor] = (secondsByFlavor[flavor] ?? 0) + (end - at) / 1_000
  }
  return { countedFrom: first.at, secondsByFlavor }
}
