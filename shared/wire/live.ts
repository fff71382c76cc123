import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { sample } from '../model/sample.ts'
import { space } from '../model/space.ts'
import { errorCode } from './errors.ts'

/** More ids than this in one stream are refused. */
export const MAX_SUBSCRIPTIONS = 200

/** A session that opens more streams than this is refused (`rate_limited`). */
export const MAX_STREAMS_OF_SESSION = 20

/** A Space id that a stream could not take, and why. */
export const rejection = z.object({ id: z.string(), code: errorCode })

/** Why a subscribed Space gives no readings. */
export const unavailability = z.union([z.literal('not_running'), errorCode])

const instances = z.array(z.string()).check(z.maxLength(MAX_SUBSCRIPTIONS))

/** Query of `GET /api/proxy/live-metrics-stream`: ids with commas between. They are checked one by one, not here. */
export const liveQuery = z.object({
  instances: z.pipe(z.pipe(z._default(z.string(), ''), z.transform(splitIds)), instances),
})

/** Input of `POST /api/proxy/update-subscriptions`. Ids are checked one by one, not here. */
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

/** The data of each server-sent event of the live stream, by the event's name. */
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
  /** The state of an account has changed. */
  accounts: z.object({
    accounts: z.array(account),
    problems: z.array(z.string()),
    fetchedAt: z.iso.datetime(),
  }),
  'signed-out': z.object({}),
}

export type LiveEventName = keyof typeof liveEvents

export type LiveEvent = {
  [Name in LiveEventName]: { type: Name; data: z.infer<(typeof liveEvents)[Name]> }
}[LiveEventName]
export type Rejection = z.infer<typeof rejection>
export type Unavailability = z.infer<typeof unavailability>
export type Subscriptions = z.infer<typeof subscriptions>

function splitIds(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}
