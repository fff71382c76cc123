import { hashText } from '../state/hash.ts'
import type { SpaceSeed } from '../state/spaces.ts'

const STAGES = ['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING', 'SLEEPING', 'PAUSED', 'RUNTIME_ERROR', 'BUILDING']
const FLAVORS = ['cpu-basic', 'cpu-basic', 'cpu-basic', 'cpu-upgrade', 't4-small']

/** `count` Spaces of one owner, for load tests: numbered, in mixed states, the same in every run. */
export function createSpaces(owner: string, count: number, every: Partial<SpaceSeed> = {}): SpaceSeed[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${owner}/space-${String(index + 1).padStart(4, '0')}`
    const luck = hashText(id)
    return {
      title: `Space ${index + 1} of ${owner}`,
      stage: STAGES[luck % STAGES.length] ?? 'RUNNING',
      flavor: FLAVORS[(luck >>> 4) % FLAVORS.length] ?? 'cpu-basic',
      ...every,
      id,
    }
  })
}
