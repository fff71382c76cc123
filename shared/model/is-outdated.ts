import type { Space } from './space.ts'
import { isServing } from './stages.ts'

/** Whether the running container was built from an older commit than the repository has. */
export function isOutdated({ stage, sha, runtimeSha }: Pick<Space, 'stage' | 'sha' | 'runtimeSha'>): boolean {
  return isServing(stage) && sha !== null && runtimeSha !== null && sha !== runtimeSha
}
