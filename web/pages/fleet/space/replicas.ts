import type { Space } from '../../../../shared/model/space.ts'

/** How many replicas of a Space are up, and how many there should be. */
export interface Replicas {
  up: number
  wanted: number
}

/** Null for a Space with a single replica. One that is not up has as many as were requested. */
export function replicasOf({ current, requested }: Space['replicas']): Replicas | null {
  const wanted = typeof requested === 'number' ? requested : (current ?? 1)
  const up = current ?? wanted
  return Math.max(up, wanted) > 1 ? { up, wanted } : null
}
