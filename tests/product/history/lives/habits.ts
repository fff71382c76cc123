import type { Random } from '../../../support/random.ts'
import type { SpaceNow } from '../space-now.ts'
import { HOUR_MS, MINUTE_MS } from '../times.ts'
import {
  ADMIN,
  crash,
  deploy,
  type Episode,
  failedDeploy,
  KEY,
  nap,
  quotaUsedUp,
  slowStart,
  weeklyRestart,
} from './episodes.ts'

const TUESDAY = 2
const SUNDAY = 0

/** What a Space does on a day: an episode, and when it begins, in milliseconds after midnight. */
export interface Plan {
  startMs: number
  episode: Episode
}

export interface DayOfSpace {
  random: Random
  weekday: number
  /** Counted back from today, which is 0. */
  daysAgo: number
}

const QUOTA_DAY = 40
const SLOW_DAYS = new Set([18, 61])

/** A habit decides day by day; null for a quiet one. */
type Habit = (day: DayOfSpace) => Plan | null

const at = (hour: number, random: Random) => hour * HOUR_MS + random.below(55) * MINUTE_MS

const quiet: Habit = () => null

const crashesAtNight: Habit = ({ random }) =>
  random.often(0.16) ? { startMs: at(2, random), episode: crash(random, ADMIN) } : null

const sleepsAtNight: Habit = ({ random }) =>
  random.often(0.45) ? { startMs: at(1, random), episode: nap(random) } : null

const deploysOnTuesdays: Habit = ({ random, weekday, daysAgo }) => {
  if (SLOW_DAYS.has(daysAgo) && random.often(0.2))
    return { startMs: at(16, random), episode: slowStart(random) }
  if (weekday !== TUESDAY) return null
  return { startMs: at(10, random), episode: random.often(0.12) ? failedDeploy(random) : deploy(random) }
}

const restartedByProgram: Habit = ({ random, weekday }) => {
  if (weekday === SUNDAY) return { startMs: at(4, random), episode: weeklyRestart() }
  return random.often(0.06) ? { startMs: at(13, random), episode: crash(random, KEY) } : null
}

const hasQuota: Habit = ({ random, daysAgo }) =>
  daysAgo === QUOTA_DAY ? { startMs: at(8, random), episode: quotaUsedUp(random) } : null

/** What kind of life a Space leads. */
export function habitOf({ id, sdk, disabled, stage, account }: SpaceNow, index: number): Habit {
  if (sdk === 'static' || disabled || stage === 'NO_APP_FILE') return quiet
  if (/bot$/.test(id)) return crashesAtNight
  if (stage === 'SLEEPING') return sleepsAtNight
  if (/proxy$|paper/.test(id)) return restartedByProgram
  // The free account.
  if (account === 'minh' && index % 2 === 0) return hasQuota
  return index % 3 === 0 ? deploysOnTuesdays : index % 3 === 1 ? sleepsAtNight : quiet
}
