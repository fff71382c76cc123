import * as z from 'zod/mini'
import { CHANNEL_KINDS } from '../channels/channels.ts'
import { incidentKind } from '../model/incident.ts'

// The dashboard reads the answers without the schemas of what is sent.
export * from './alert-answers.ts'

const localTime = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Expected a time such as 22:30'))

const quietHours = z.strictObject({
  from: localTime,
  to: localTime,
  zone: z.string().check(z.maxLength(100)),
})

/** A channel as it is sent: its kind, and its fields, which are checked together with the secrets that are set already. */
const channelInput = z.catchall(z.object({ kind: z.enum(CHANNEL_KINDS) }), z.unknown())

/** What an alert is but for its channel. */
export const alertFields = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  enabled: z._default(z.boolean(), true),
  kinds: z.array(incidentKind).check(z.minLength(1), z.maxLength(20)),
  /** A search as in the dashboard; empty: all Spaces. */
  scope: z._default(z.string().check(z.maxLength(500)), ''),
  /** How long an incident must last before anybody hears of it. */
  graceMinutes: z._default(z.int().check(z.gte(0), z.lte(1_440)), 0),
  /** Minutes between reminders of an open incident; null: none. */
  remindMinutes: z._default(z.nullable(z.int().check(z.gte(5), z.lte(10_080))), null),
  quietHours: z._default(z.nullable(quietHours), null),
}

const ignored = z.optional(z.unknown())

/**
 * An alert as it is sent: body of `POST /api/proxy/alerts` and `PUT /api/proxy/alerts/:id`, the whole document. A secret field of the
 * channel that a `PUT` leaves out keeps its value.
 */
export const alertInput = z.strictObject({
  ...alertFields,
  channel: channelInput,
  // What an answer has besides: it may be sent back as it is.
  id: ignored,
  lastDelivery: ignored,
  failures: ignored,
  isGone: ignored,
})

export type AlertInput = z.infer<typeof alertInput>
export type ChannelInput = z.infer<typeof channelInput>
