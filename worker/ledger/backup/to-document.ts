import { type Day, dayOf, SECONDS_OF_DAY } from '../../../shared/model/day.ts'
import type { Backup } from '../../../shared/wire/backup.ts'
import type { AlertStore } from '../alerts/alert-store.ts'
import { toKeptAlerts } from '../alerts/manage/kept-alerts.ts'
import { toActivity, toIncident } from '../answers/to-wire.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { LookState } from '../protocol.ts'
import { unpackDay } from '../rows/day-rows.ts'
import { readEntries } from '../rows/entry-rows.ts'
import { readIncidents } from '../rows/incident-rows.ts'
import { readWatch } from '../rows/looks-row.ts'
import type { StoredSpace } from '../rows/stored.ts'
import { completeDay, secondOf } from '../rules/time/count-seconds.ts'
import { liveTotals } from '../rules/time/live-totals.ts'

/** Everything that is kept, until `now`, without secrets. */
export function toDocument(store: LedgerStore, alerts: AlertStore, look: LookState, now: number): Backup {
  const state = store.state()
  const { everySeconds, probes } = readWatch(store.sql)
  return {
    ...{ product: 'HF Space Manager', version: 1, createdAt: iso(now), since: isoOrNull(state.looks.since) },
    watch: { everySeconds, probes },
    spaces: [...state.spaces.values()].map((space) => describe(space, daysOf(store, space, look, now))),
    incidents: readIncidents(store.sql)
      .toReversed()
      .map((one) => toIncident(state, one)),
    activity: readEntries(store.sql)
      .toReversed()
      .map((one) => toActivity(state, one)),
    alerts: toKeptAlerts(alerts),
    omittedLogTails: 0,
  }
}

function describe(
  { hubId, id, stage, failure, errorMessage, since, goneAt }: StoredSpace,
  days: Record<string, Day>,
): Backup['spaces'][number] {
  const times = { since: isoOrNull(since), goneAt: isoOrNull(goneAt) }
  return { hubId, id, stage, failure, errorMessage, ...times, days }
}

/** The days that are over, from their rows, and those that have none yet. */
function daysOf(store: LedgerStore, space: StoredSpace, look: LookState, now: number): Record<string, Day> {
  const days: Record<string, Day> = {}
  for (const [date, row] of store.days()) {
    const packed = row[space.n]
    if (packed !== undefined) days[date] = unpackDay(packed)
  }
  const today = dayOf(now)
  const last = space.goneAt === null ? today : dayOf(space.goneAt)
  for (const [date, totals] of Object.entries(liveTotals(space, store.state().looks, look, now))) {
    if (date > last) continue
    days[date] = completeDay(totals, date === today ? secondOf(now) % SECONDS_OF_DAY : SECONDS_OF_DAY)
  }
  return days
}

const iso = (at: number) => new Date(at).toISOString()
const isoOrNull = (at: number | null) => (at === null ? null : iso(at))
