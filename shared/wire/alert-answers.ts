import * as z from 'zod/mini'
import { type AlertLanguage, delivery, quietHours } from '../model/alert.ts'
import { incidentKind } from '../model/incident.ts'

/** The kind and language of a channel, the names of the secrets that are set, and the fields that are none. */
export interface AnsweredChannel extends Record<string, unknown> {
  kind: string
  language: AlertLanguage
  set: string[]
}

/**
 * An alert as it is answered. `channel` has the fields of its kind but for the secret ones; `set` names those of them that are set. What is answered was
 * checked when it was set: here only its types matter.
 */
export const alert = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  kinds: z.array(incidentKind),
  scope: z.string(),
  graceMinutes: z.number(),
  remindMinutes: z.nullable(z.number()),
  quietHours: z.nullable(quietHours),
  channel: z.record(z.string(), z.unknown()) as unknown as z.ZodMiniType<AnsweredChannel>,
  /** The newest whose outcome is known, or else the newest; null if there was none. */
  lastDelivery: z.nullable(delivery),
  /** How many attempts in a row have failed. */
  failures: z.number(),
  /** Whether the receiver said that it is gone for good; the alert was switched off then. */
  isGone: z.boolean(),
})

/** Answer of every call to `/api/proxy/alerts` that is not about deliveries. */
export const alertsAnswer = z.object({ success: z.literal(true), alerts: z.array(alert) })

/** Answer of `POST /api/proxy/alerts/:id/test`. */
export const testAnswer = z.object({ success: z.literal(true), delivery })

/** Answer of `GET /api/proxy/alerts/:id/deliveries`: the last 50, newest first. */
export const deliveriesAnswer = z.object({ success: z.literal(true), deliveries: z.array(delivery) })

export type Alert = z.infer<typeof alert>
export type AlertsAnswer = z.infer<typeof alertsAnswer>
export type TestAnswer = z.infer<typeof testAnswer>
export type DeliveriesAnswer = z.infer<typeof deliveriesAnswer>
