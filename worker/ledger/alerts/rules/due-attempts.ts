import { channelOf } from '../../../../shared/channels/channels.ts'
import type { DeliveryFailure } from '../../../../shared/model/alert.ts'
import type { AlertState, StoredAlert, StoredDelivery } from '../stored-alert.ts'
import { outsideQuietHours } from './thread-times.ts'

/** With these, a receiver asks every alert to pause. A sender that keeps trying is blocked for longer. */
const PAUSES: ReadonlySet<DeliveryFailure | null> = new Set([
  'rate-limited',
  'daily-quota',
  'address-blocked',
])

interface Head {
  delivery: StoredDelivery
  address: string
  /** When it may be tried: now or later. */
  at: number
}

/** What tells one receiver from another: two alerts may lead to the same. */
function addressOf({ channel }: StoredAlert): string {
  const { fields } = channelOf(channel)
  const values: Record<string, unknown> = { ...channel }
  return JSON.stringify([channel.kind, ...fields.map(({ name }) => values[name])])
}

/** Of each alert the oldest message that waits: the others wait for it, so that they keep their order. */
export function headsOf({ alerts, waiting }: Pick<AlertState, 'alerts' | 'waiting'>, now: number): Head[] {
  const queued = new Set<number>()
  const pausedUntil = new Map<string, number>()
  const heads = waiting.flatMap((delivery) => {
    const { alertId, failure, nextAt } = delivery
    const alert = alerts.get(alertId)
    if (alert === undefined || queued.has(alertId)) return []
    queued.add(alertId)
    const address = addressOf(alert)
    if (PAUSES.has(failure)) pausedUntil.set(address, Math.max(nextAt ?? 0, pausedUntil.get(address) ?? 0))
    return [{ delivery, alert, address }]
  })
  return heads.map(({ delivery, alert, address }) => {
    const at = Math.max(now, delivery.nextAt ?? 0, pausedUntil.get(address) ?? 0)
    // Whoever asks for a test wants it now.
    return { delivery, address, at: delivery.type === 'test' ? at : outsideQuietHours(alert, at) }
  })
}

/** The deliveries that may be tried now: one a receiver, and none of one that has asked for a pause. */
export function dueAttempts(state: AlertState, now: number): StoredDelivery[] {
  const busy = new Set<string>()
  return headsOf(state, now).flatMap(({ delivery, address, at }) => {
    if (at > now || busy.has(address)) return []
    busy.add(address)
    return [delivery]
  })
}
