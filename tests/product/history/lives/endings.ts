import type { Random } from '../../../support/random.ts'
import type { SpaceNow } from '../space-now.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../times.ts'
import { ADMIN, type Episode } from './episodes.ts'

/** The last thing that happened to a Space: how it came to what it is now, and how long ago. */
export interface Ending extends Episode {
  agoMs: number
}

/** Null if the Space is running, as it was before. */
export function endingOf(space: SpaceNow, random: Random): Ending | null {
  const { stage, errorMessage } = space
  if (stage === 'RUNNING' || stage === 'NO_APP_FILE') return null
  const reason = errorMessage === null ? {} : { errorMessage }
  if (space.isRestless) return { agoMs: MINUTE_MS, deeds: [], steps: [{ after: 0, stage, ...reason }] }
  switch (stage) {
    case 'PAUSED': {
      const agoMs = (10 + random.below(60)) * DAY_MS + random.below(9) * HOUR_MS
      const pause = { after: 0, what: 'pause', by: ADMIN, result: 'ok' } as const
      return { agoMs, deeds: [pause], steps: [{ after: 2, stage, by: ADMIN }] }
    }
    case 'SLEEPING':
      return { agoMs: (5 + random.below(60)) * HOUR_MS, deeds: [], steps: [{ after: 0, stage }] }
    case 'BUILD_ERROR':
    case 'CONFIG_ERROR': {
      const agoMs = (26 + random.below(100)) * HOUR_MS
      const steps: Episode['steps'] = [
        { after: 0, stage: 'BUILDING' },
        { after: 240, stage, ...reason },
      ]
      return { agoMs, deeds: [], steps }
    }
    default:
      return { agoMs: (3 + random.below(9)) * HOUR_MS, deeds: [], steps: [{ after: 0, stage, ...reason }] }
  }
}
