import { KEPT_DAYS } from '../../../shared/model/day.ts'
import { type Backup, backup } from '../../../shared/wire/backup.ts'
import { DEFAULT_WATCH } from '../../../shared/wire/watch.ts'
import { createRandom, type Random } from '../../support/random.ts'
import { countDays } from './count-days.ts'
import { type Disturbance, disturb, disturbancesOf } from './disturbances.ts'
import {
  entriesOfIncident,
  entriesOfLife,
  entriesOfSettings,
  entriesOfSignIns,
  type Happening,
} from './events.ts'
import { ADMIN } from './lives/episodes.ts'
import { type Life, toPeriods } from './lives/life.ts'
import { placeEpisodes } from './lives/place-episodes.ts'
import { retireOne } from './lives/retire-one.ts'
import type { SpaceNow } from './space-now.ts'
import { DAY_MS, HOUR_MS, iso, lookAfter, MINUTE_MS, midnightOf, SECOND_MS, type Watch } from './times.ts'
import { troublesOfAccounts } from './troubles/account-troubles.ts'
import { type Trouble, troublesOf } from './troubles/troubles-of-life.ts'
import { troublesWhileRunning } from './troubles/troubles-while-running.ts'

interface Options {
  seed: number
  /** Epoch milliseconds. */
  now: number
  /** The Spaces as they are now. */
  spaces: readonly SpaceNow[]
}

/** 90 days of a fleet's history, made up: plausible, exact to the second, and always the same for the same seed. */
export function createHistory({ seed, now: clock, spaces }: Options): Backup {
  const now = clock - (clock % SECOND_MS)
  const watch: Watch = {
    now,
    since: midnightOf(now) - (KEPT_DAYS - 1) * DAY_MS + 9 * HOUR_MS + 17 * MINUTE_MS,
  }
  const random = createRandom(seed)
  const accounts = [...new Set(spaces.map(({ account }) => account))]
  const disturbances = disturb(watch, random, accounts)
  const lives = [...spaces.map((space, index) => live(space, index)), retireOne(accounts[0] ?? '', watch)]

  function live(space: SpaceNow, index: number): Life {
    const seenAt =
      space.stage === 'NO_APP_FILE' ? lookAfter(now - 20 * DAY_MS - 5 * HOUR_MS, watch) : watch.since
    const setting = { index, watch, random, disturbances: disturbancesOf(space.account, disturbances) }
    const episodes = placeEpisodes(space, setting)
    const deeds = episodes.flatMap(({ startAt, deeds }) =>
      deeds.map(({ after, ...deed }) => ({ ...deed, at: startAt + after * SECOND_MS })),
    )
    return { space, seenAt, periods: toPeriods(space, seenAt, episodes, watch), deeds, goneAt: null }
  }

  return compose(lives, { watch, random, disturbances })
}

interface Surroundings {
  watch: Watch
  random: Random
  disturbances: readonly Disturbance[]
}

function compose(lives: readonly Life[], { watch, random, disturbances }: Surroundings): Backup {
  const known = lives.map((life, index) => {
    const seen = disturbancesOf(life.space.account, disturbances)
    const others = troublesWhileRunning(life, { index, watch, random, disturbances: seen })
    return { life, troubles: [...troublesOf(life, watch.since), ...others], disturbances: seen }
  })
  const troubles = [...known.flatMap((one) => one.troubles), ...troublesOfAccounts(disturbances)]
  const incidents = number(
    troubles.map((trouble) => acknowledge(trouble, watch, random)),
    'openedAt',
  )
  const happenings: Happening[] = [
    ...lives.flatMap((life) => entriesOfLife(life, watch)),
    ...incidents.flatMap(entriesOfIncident),
    ...entriesOfSettings(disturbances),
    ...entriesOfSignIns(watch, random),
  ]
  const { everySeconds, probes } = DEFAULT_WATCH
  return backup.parse({
    ...{ product: 'HF Space Manager', version: 1, createdAt: iso(watch.now), since: iso(watch.since) },
    watch: { everySeconds, probes },
    spaces: known.map((one) => ({ ...describe(one.life, watch), days: countDays(one, watch) })),
    incidents,
    activity: number(happenings, 'at'),
    omittedLogTails: 0,
  })
}

/** In the order of their times, with ids that count up. */
function number<Key extends string, T extends Record<Key, string>>(
  all: readonly T[],
  key: Key,
): (T & { id: string })[] {
  const sorted = all.toSorted((one, other) => Date.parse(one[key]) - Date.parse(other[key]))
  return sorted.map((one, index) => ({ ...one, id: String(index + 1) }))
}

/** Somebody looks at half of those that last for more than an hour. */
function acknowledge(trouble: Trouble, { now }: Watch, random: Random): Trouble {
  const openedAt = Date.parse(trouble.openedAt)
  const closedAt = trouble.closedAt === null ? now : Date.parse(trouble.closedAt)
  const seenAt = openedAt + (20 + random.below(35)) * MINUTE_MS
  if (!random.often(0.5) || closedAt - openedAt < HOUR_MS) return trouble
  return { ...trouble, acknowledgedAt: iso(seenAt), acknowledgedBy: ADMIN }
}

function describe({ space, periods, goneAt }: Life, { since }: Watch) {
  const last = periods.at(-1)
  if (last === undefined) throw new Error(`${space.id} has no past`)
  const { stage, failure, errorMessage, at } = last
  return {
    ...{ hubId: space.hubId, id: space.id, stage, failure, errorMessage },
    since: at === since ? null : iso(at),
    goneAt: goneAt === null ? null : iso(goneAt),
  }
}
