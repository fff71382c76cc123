import type { Space } from '../../shared/model/space.ts'
import { spacePath } from './describe-space.ts'

/** The page with the history of a Space. */
export function historyPath(space: Pick<Space, 'owner' | 'name'>): string {
  return `${spacePath(space)}/history`
}
