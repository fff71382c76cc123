import type { Random } from '../../../support/random.ts'
import type { Disturbance } from '../disturbances.ts'
import type { SpaceNow } from '../space-now.ts'
import {
  DAY_MS,
  HOUR_MS,
  lookAfter,
  MINUTE_MS,
  midnightOf,
  overlaps,
  SECOND_MS,
  type Watch,
} from '../times.ts'
import { endingOf } from './endings.ts'
import { type Episode, lengthOf } from './episodes.ts'
import { habitOf } from './habits.ts'

export type PlacedEpisode = Episode & { startAt: number }

/** Between two episodes, and before what it has come to now. */
const REST_MS = 10 * MINUTE_MS

interface Setting {
  index: number
  watch: Watch
  random: Random
  /** Nothing happens in them: what nobody saw is no episode. */
  disturbances: readonly Disturbance[]
}

/** Everything that happens to a Space, oldest first, none at the same time as another. */
export function placeEpisodes(
  space: SpaceNow,
  { index, watch, random, disturbances }: Setting,
): PlacedEpisode[] {
  const isDisturbed = (startAt: number, length: number) =>
    disturbances.some((one) => overlaps(one, { from: startAt - HOUR_MS, to: startAt + length + HOUR_MS }))

  const last = placeEnding(space, watch, random, isDisturbed)
  const until = last?.startAt ?? watch.now
  const habit = habitOf(space, index)
  const today = midnightOf(watch.now)
  const placed: PlacedEpisode[] = []
  let freeFrom = watch.since + HOUR_MS
  for (let daysAgo = 88; daysAgo >= 0; daysAgo--) {
    const midnight = today - daysAgo * DAY_MS
    const plan = habit({ random, daysAgo, weekday: new Date(midnight).getUTCDay() })
    if (plan === null) continue
    const startAt = midnight + plan.startMs
    const length = lengthOf(plan.episode) * SECOND_MS
    const end = startAt + length + REST_MS
    if (startAt < freeFrom || end > until || isDisturbed(startAt, length)) continue
    placed.push({ ...plan.episode, startAt })
    freeFrom = end
  }
  return last ? [...placed, last] : placed
}

function placeEnding(
  space: SpaceNow,
  watch: Watch,
  random: Random,
  isDisturbed: (startAt: number, length: number) => boolean,
): PlacedEpisode | null {
  const ending = endingOf(space, random)
  if (ending === null) return null
  const length = lengthOf(ending) * SECOND_MS
  // The last look before this moment, so that its changes are seen by now.
  let startAt = lookAfter(watch.now - ending.agoMs, watch) - MINUTE_MS
  while (isDisturbed(startAt, length)) startAt += 3 * HOUR_MS
  return { ...ending, startAt }
}
