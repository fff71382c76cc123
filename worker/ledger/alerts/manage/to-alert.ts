import { type ChannelConfig, secretFields } from '../../../../shared/channels/channels.ts'
import type { Delivery } from '../../../../shared/model/alert.ts'
import type { Alert } from '../../../../shared/wire/alert-answers.ts'
import type { AlertStore } from '../alert-store.ts'
import { readDeliveries } from '../rows/delivery-rows.ts'
import type { StoredAlert, StoredDelivery } from '../stored-alert.ts'

/** All alerts as they are answered: without secrets, but with the names of those that are set. */
export function toAlerts(alerts: AlertStore): Alert[] {
  return [...alerts.state().alerts.values()].map((alert) => {
    return toAlert(alert, lastOf(readDeliveries(alerts.sql, alert.id, NEWEST)))
  })
}

/** Of those that nobody has answered yet, an alert has at most two: one is under way, and one waits behind it. */
const NEWEST = 3

/** The newest delivery of which it is known whether it gets through; if of none, the newest. */
function lastOf(newest: readonly StoredDelivery[]): StoredDelivery | null {
  const known = newest.find(({ state, failure }) => state === 'accepted' || failure !== null)
  return known ?? newest[0] ?? null
}

function toAlert({ id, channel, since: _, ...alert }: StoredAlert, last: StoredDelivery | null): Alert {
  return {
    ...alert,
    id: String(id),
    channel: withoutSecrets(channel),
    lastDelivery: last === null ? null : toDelivery(last),
  }
}

/** A channel without its secrets. */
export function withoutSecrets(config: ChannelConfig): Alert['channel'] {
  const secrets = secretFields(config.kind)
  const fields: Record<string, unknown> = { ...config }
  const set = secrets.filter((name) => isSet(fields[name]))
  for (const name of secrets) delete fields[name]
  return { ...fields, kind: config.kind, language: config.language, set }
}

/** An empty one was lost with a backup, and has to be entered again. */
function isSet(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

export function toDelivery({
  key,
  at,
  type,
  state,
  status,
  attempts,
  nextAt,
  failure,
}: StoredDelivery): Delivery {
  return {
    id: key,
    at: new Date(at).toISOString(),
    type,
    ok: state === 'accepted',
    ...{ status, attempts },
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
    detail: failure,
  }
}
