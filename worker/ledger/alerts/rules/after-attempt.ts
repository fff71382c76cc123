import type { Verdict } from '../../../../shared/channels/channel.ts'
import type { ChannelConfig } from '../../../../shared/channels/channels.ts'
import type { StoredAlert, StoredDelivery } from '../stored-alert.ts'

const MINUTE_MS = 60_000
/** After each failed attempt, the next one; after the last, it is given up. */
const WAITS_MS = [5_000, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS]

export interface Attempted {
  delivery: StoredDelivery
  alert: StoredAlert
}

/** A delivery and its alert after an attempt, which was counted before it began. `status` is null without an answer. */
export function afterAttempt(
  { delivery, alert }: Attempted,
  verdict: Verdict,
  status: number | null,
  now: number,
): Attempted {
  if (verdict.ok) {
    return {
      delivery: { ...delivery, state: 'accepted', nextAt: null, status, failure: null },
      alert: alert.failures === 0 ? alert : { ...alert, failures: 0 },
    }
  }
  const { failure, retryAfterSeconds, moved } = verdict
  const isGone = failure === 'gone'
  const wait = delivery.type === 'test' || isGone ? undefined : WAITS_MS[delivery.attempts - 1]
  const tried = { ...delivery, status, failure }
  return {
    delivery:
      wait === undefined
        ? { ...tried, state: 'given-up', nextAt: null }
        : { ...tried, nextAt: now + Math.max(wait, (retryAfterSeconds ?? 0) * 1_000) },
    alert: {
      ...alert,
      failures: alert.failures + 1,
      ...(isGone && { isGone, enabled: false }),
      ...(moved !== undefined && { channel: { ...alert.channel, ...moved } as ChannelConfig }),
    },
  }
}
