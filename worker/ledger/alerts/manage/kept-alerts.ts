import { CHANNELS, type ChannelConfig, secretFields } from '../../../../shared/channels/channels.ts'
import type { KeptAlert } from '../../../../shared/wire/backup.ts'
import { writeSetting } from '../../rows/setting-rows.ts'
import type { AlertStore } from '../alert-store.ts'
import { LAST_ALERT_ID, writeAlert } from '../rows/alert-rows.ts'
import type { StoredAlert } from '../stored-alert.ts'
import { keptSecrets } from './kept-secrets.ts'
import { withoutSecrets } from './to-alert.ts'

/** The alerts as a backup holds them: without secrets. */
export function toKeptAlerts(alerts: AlertStore): KeptAlert[] {
  return [...alerts.state().alerts.values()].map(({ id, since, failures, isGone, channel, ...alert }) => {
    const { set: _, ...fields } = withoutSecrets(channel)
    return { ...alert, id: String(id), channel: { ...fields, kind: channel.kind } }
  })
}

/**
 * Replaces the alerts by those of a backup, for a transaction. One whose id, kind of channel and address are the same keeps its secrets; any other
 * is switched off, because it lacks them. An older backup, which has none (`kept` is undefined), leaves them as they are. What is open is not told again.
 */
export function replaceAlerts(alerts: AlertStore, kept: readonly KeptAlert[] | undefined, now: number): void {
  const before = alerts.state().alerts
  alerts.write((sql) => {
    for (const table of ['threads', 'deliveries']) sql.exec(`DELETE FROM ${table}`)
    if (kept === undefined) return
    sql.exec('DELETE FROM alerts')
    const restored = kept.map((alert) => toStored(alert, before.get(Number(alert.id)), now))
    for (const alert of restored) writeAlert(sql, alert)
    const ids = [...before.keys(), ...restored.map(({ id }) => id)]
    writeSetting(sql, LAST_ALERT_ID, Math.max(0, ...ids))
  })
}

function toStored(
  { id, channel, ...alert }: KeptAlert,
  before: StoredAlert | undefined,
  now: number,
): StoredAlert {
  const known = keptSecrets(before?.channel ?? null, channel)
  const common = { ...alert, id: Number(id), since: now, failures: 0, isGone: false }
  const secrets =
    known ?? Object.fromEntries(secretFields(channel.kind).map((name) => [name, emptyOf(channel.kind, name)]))
  const complete = { ...channel, ...secrets } as unknown as ChannelConfig
  return { ...common, enabled: alert.enabled && known !== null, channel: complete }
}

/** A secret that has to be entered again. */
function emptyOf(kind: ChannelConfig['kind'], name: string): unknown {
  const field = CHANNELS[kind].fields.find((one) => one.name === name)
  if (field?.isRequired !== true) return null
  return field.type === 'secrets' ? [] : ''
}
