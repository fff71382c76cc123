import { flavorOf } from '../../../shared/model/hardware.ts'
import { isBilled } from '../../../shared/model/price.ts'
import type { Space } from '../../../shared/model/space.ts'

/** How the Hub says why it has paused a Space (public reports of 2026). */
const QUOTA = /Quota exceeded for flavor \S+ \(requested=\d+\): current=\d+, limit=(\d+)/i
const FREE_CPU = 'cpu-basic'

/** How many free CPU Spaces of an account run, and how many may: the smallest limit that the Hub says, null if it says none. */
export function quotaOf(spaces: readonly Space[]): { running: number; limit: number | null } {
  const running = spaces.filter(
    (space) => space.sdk !== 'static' && isBilled(space.stage) && flavorOf(space) === FREE_CPU,
  )
  const limits = spaces.flatMap(({ errorMessage }) => {
    const limit = QUOTA.exec(errorMessage ?? '')?.[1]
    return limit === undefined ? [] : [Number(limit)]
  })
  return { running: running.length, limit: limits.length > 0 ? Math.min(...limits) : null }
}
