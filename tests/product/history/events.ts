import type { Activity } from '../../../shared/model/activity.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import type { Incident } from '../../../shared/model/incident.ts'
import type { Random } from '../../support/random.ts'
import type { Disturbance } from './disturbances.ts'
import { ADMIN } from './lives/episodes.ts'
import type { Life } from './lives/life.ts'
import { DAY_MS, HOUR_MS, iso, MINUTE_MS, midnightOf, SECOND_MS, type Watch } from './times.ts'

/** An entry of the activity without its id: they are numbered in the order of their times. */
export type Happening = Omit<Activity, 'id'>

const NOTHING = { spaceId: null, account: null, by: null, result: null, detail: null }

export function entriesOfLife({ space, periods, deeds, goneAt, seenAt }: Life, watch: Watch): Happening[] {
  const about = { ...NOTHING, kind: 'change', spaceId: space.id, account: space.account } as const
  // What was there when the watch began did not change then.
  const changes = periods.slice(seenAt === watch.since ? 1 : 0)
  return [
    ...deeds.map(
      ({ at, what, by, result }) => ({ ...about, kind: 'action', at: iso(at), what, by, result }) as const,
    ),
    ...changes.map(({ at, notBefore, stage, failure, errorMessage, by, commit }) => {
      const from = periods.findLast((one) => one.at < at)?.stage ?? null
      const detail = { from, notBefore: notBefore && iso(notBefore), failure, errorMessage, commit }
      return { ...about, at: iso(at), what: stage, by, detail }
    }),
    ...(goneAt === null ? [] : [{ ...about, at: iso(goneAt), what: 'removed' }]),
  ]
}

export function entriesOfIncident(incident: Incident): Happening[] {
  const { id, kind, spaceId, account, openedAt, closedAt, acknowledgedAt, acknowledgedBy } = incident
  const entry = (at: string, what: string, by: Actor | null): Happening => ({
    ...NOTHING,
    ...{ at, kind: 'incident', spaceId, account, by, what, detail: { incidentId: id, kind } },
  })
  return [
    entry(openedAt, 'incident.opened', null),
    ...(acknowledgedAt === null ? [] : [entry(acknowledgedAt, 'incident.acknowledged', acknowledgedBy)]),
    ...(closedAt === null ? [] : [entry(closedAt, 'incident.closed', null)]),
  ]
}

/** The watch was switched off for a night, and on again. */
export function entriesOfSettings(disturbances: readonly Disturbance[]): Happening[] {
  return disturbances
    .filter(({ cause }) => cause === 'switched-off')
    .flatMap(({ from, to }) =>
      [
        [from, 0] as const,
        // Nobody looks before it is on again.
        [to - MINUTE_MS, 60] as const,
      ].map(([at, everySeconds]): Happening => {
        const detail = { everySeconds, probes: 0, deadMan: false }
        return { ...NOTHING, at: iso(at), kind: 'settings', by: ADMIN, what: 'watch.changed', detail }
      }),
    )
}

/** Somebody signs in on most mornings, and out on some evenings; now and then a stranger tries. */
export function entriesOfSignIns(watch: Watch, random: Random): Happening[] {
  const entries: Happening[] = []
  const add = (at: number, what: string, by: Actor | null, detail: Happening['detail'] = null) => {
    if (at <= watch.since || at >= watch.now) return
    const result = what === 'sign-in.refused' ? 'invalid_credentials' : 'ok'
    entries.push({ ...NOTHING, at: iso(at), kind: 'sign-in', by, what, result, detail })
  }
  for (let midnight = midnightOf(watch.since); midnight < watch.now; midnight += DAY_MS) {
    const at = (hour: number) => midnight + hour * HOUR_MS + random.below(3_600) * SECOND_MS
    if (random.often(0.7)) add(at(8), 'signed-in', ADMIN)
    if (random.often(0.2)) add(at(18), 'signed-out', ADMIN)
    if (random.often(0.07)) add(at(23), 'sign-in.refused', null, { count: 1 + random.below(9) })
  }
  return entries
}
