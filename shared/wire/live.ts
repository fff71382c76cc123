import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { sample } from '../model/sample.ts'
import { space } from '../model/space.ts'
import { errorCode } from './errors.ts'
import type { NewsEvent } from './news.ts'
import { problemCode } from './problems.ts'

/** Per stream. */
export const MAX_SUBSCRIPTIONS = 200

/** One more is rejected with `rate_limited`. */
export const MAX_STREAMS_OF_SESSION = 20

/** A Space id that cannot be subscribed to, and why. */
export const rejection = z.object({ id: z.string(), code: errorCode })

/** Why a subscribed Space sends no samples. */
export const unavailability = z.union([z.literal('not_running'), errorCode])

const instances = z.array(z.string()).check(z.maxLength(MAX_SUBSCRIPTIONS))

/** Query of `GET /api/proxy/live-metrics-stream`: comma-separated ids. Each id is checked later, on its own. */
export const liveQuery = z.object({
  instances: z.pipe(z.pipe(z._default(z.string(), ''), z.transform(splitIds)), instances),
})

/** Input of `POST /api/proxy/update-subscriptions`. Each id is checked later, on its own. */
export const subscriptionUpdate = z.strictObject({
  clientId: z.string().check(z.minLength(1), z.maxLength(100)),
  instances,
})

/** Answer of `POST /api/proxy/update-subscriptions`. */
export const subscriptions = z.object({
  success: z.literal(true),
  subscribed: z.array(z.string()),
  rejected: z.array(rejection),
})

/** The data of each server-sent event of the live stream, by event name, but for the news: see `newsEvents`. */
export const liveEvents = {
  connected: z.object({
    clientId: z.string(),
    subscribed: z.array(z.string()),
    rejected: z.array(rejection),
  }),
  metric: z.object({ spaceId: z.string(), sample }),
  unavailable: z.object({ spaceId: z.string(), code: unavailability }),
  space: z.object({ space }),
  removed: z.object({ spaceId: z.string() }),
  /** Sent when the state of an account has changed. */
  accounts: z.object({
    accounts: z.array(account),
    problems: z.array(z.string()),
    /** The same, for people in any language. */
    problemCodes: z.optional(z.array(problemCode)),
    fetchedAt: z.iso.datetime(),
  }),
  'signed-out': z.object({}),
}

export type LiveEvent =
  | {
      [Name in keyof typeof liveEvents]: { type: Name; data: z.infer<(typeof liveEvents)[Name]> }
    }[keyof typeof liveEvents]
  | NewsEvent

export type LiveEventName = LiveEvent['type']
export type Rejection = z.infer<typeof rejection>
export type Unavailability = z.infer<typeof unavailability>
export type Subscriptions = z.infer<typeof subscriptions>

function splitIds(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}
