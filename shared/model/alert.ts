import * as z from 'zod/mini'

const time = z.iso.datetime()

/** Texts of alerts are written in one of these. */
export const alertLanguage = z.enum(['en', 'zh'])

/**
 * What a message to a channel says. `digest`: several things that happened within a minute. A `test` is sent by hand, with made-up
 * incidents.
 */
export const MESSAGE_TYPES = [
  'incident.opened',
  'incident.closed',
  'incident.reminder',
  'digest',
  'test',
] as const

/**
 * Why a message was not accepted. Never the receiver's words: whoever may set a URL could read other servers with them.
 * `not-allowed`: the URL must not be called. `rejected`: refused for what it says, or because the receiver knows no such address.
 */
export const DELIVERY_FAILURES = [
  'timeout',
  'unreachable',
  'certificate',
  'own-zone',
  'redirect',
  'not-allowed',
  'unauthorized',
  'not-found',
  'gone',
  'rate-limited',
  'daily-quota',
  'address-blocked',
  'too-large',
  'rejected',
  'receiver-error',
] as const

/** One message to a channel. `attempts` counts up; `nextAt` is null once it is accepted or given up. */
export const delivery = z.object({
  /** The same over all attempts; receivers tell repetitions by it. */
  id: z.string(),
  at: time,
  type: z.enum(MESSAGE_TYPES),
  /** Whether the channel has accepted it. */
  ok: z.boolean(),
  /** The HTTP status of the last attempt; null if there was none, or no answer. */
  status: z.nullable(z.number()),
  attempts: z.number(),
  nextAt: z.nullable(time),
  /** Why the last attempt failed. */
  detail: z.nullable(z.enum(DELIVERY_FAILURES)),
})

/** Local times of `zone`, an IANA name. If `to` is earlier than `from`, the quiet hours last over midnight. */
export const quietHours = z.object({ from: z.string(), to: z.string(), zone: z.string() })

export type AlertLanguage = z.infer<typeof alertLanguage>
export type MessageType = (typeof MESSAGE_TYPES)[number]
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number]
export type Delivery = z.infer<typeof delivery>
export type QuietHours = z.infer<typeof quietHours>
