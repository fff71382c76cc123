import * as z from 'zod/mini'
import { activity, activityKind, change } from '../model/activity.ts'
import { day, KEPT_DAYS, uptime } from '../model/day.ts'
import { incident } from '../model/incident.ts'
import { spaceId } from '../model/space-id.ts'

const time = z.iso.datetime()
const date = z.iso.date()

/** At most this many changes and incidents of one Space are returned. */
export const MAX_HISTORY_ENTRIES = 500

/** How many entries a page has. */
export const MAX_PAGE = 100
export const DEFAULT_PAGE = 50

/** Of a name in a query. */
export const MAX_NAME_CHARACTERS = 100

const wholeNumber = (min: number, max: number, fallback: number) =>
  z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,4}$/, 'Expected a whole number')),
      z.pipe(z.transform(Number), z.int().check(z.gte(min), z.lte(max))),
    ),
    fallback as never,
  )

/** Query of both history calls: how many days, the current one included. */
export const historyQuery = z.strictObject({ days: wholeNumber(1, KEPT_DAYS, KEPT_DAYS) })

const page = {
  limit: wholeNumber(1, MAX_PAGE, DEFAULT_PAGE),
  /** `next` of the page before. */
  cursor: z.optional(z.string().check(z.regex(/^\d{1,15}$/, 'Expected the `next` of an earlier answer'))),
}

const name = z.string().check(z.minLength(1), z.maxLength(MAX_NAME_CHARACTERS))

export const incidentsQuery = z.strictObject({
  state: z.optional(z.enum(['open', 'closed'])),
  owner: z.optional(name),
  spaceId: z.optional(spaceId),
  ...page,
})

/** `by` is the name of an actor. */
export const activityQuery = z.strictObject({
  spaceId: z.optional(spaceId),
  owner: z.optional(name),
  kind: z.optional(activityKind),
  by: z.optional(name),
  ...page,
})

/** How the watch is going. `lastLookAt` and `since` are null before the first look. */
export const watchState = z.object({
  everySeconds: z.number(),
  lastLookAt: z.nullable(time),
  since: z.nullable(time),
})

/** One Space in the history. `since`: when its present stage began; null if that was before the watch began. */
export const spaceHistory = z.object({ since: z.nullable(time), uptime, days: z.array(day) })

/** Answer of `GET /api/proxy/history`. `days[i]` is the day `from` + i; the last one is today. */
export const history = z.object({
  success: z.literal(true),
  from: date,
  watch: watchState,
  spaces: z.record(z.string(), spaceHistory),
})

/** Answer of `GET /api/proxy/history/:spaceId`. Changes and incidents are newest first, at most 500 each. */
export const oneHistory = z.object({
  success: z.literal(true),
  from: date,
  days: z.array(day),
  uptime,
  changes: z.array(change),
  incidents: z.array(incident),
})

/** Answer of `GET /api/proxy/incidents`, newest first. `next` is the cursor of the next page; null on the last. */
export const incidentsPage = z.object({
  success: z.literal(true),
  incidents: z.array(incident),
  next: z.nullable(z.string()),
})

/** Answer of `POST /api/proxy/incidents/:id/acknowledge`. */
export const oneIncident = z.object({ success: z.literal(true), incident })

/** Answer of `GET /api/proxy/activity`, newest first. */
export const activityPage = z.object({
  success: z.literal(true),
  entries: z.array(activity),
  next: z.nullable(z.string()),
})

export type HistoryQuery = z.infer<typeof historyQuery>
export type IncidentsQuery = z.infer<typeof incidentsQuery>
export type ActivityQuery = z.infer<typeof activityQuery>
export type WatchState = z.infer<typeof watchState>
export type SpaceHistory = z.infer<typeof spaceHistory>
export type History = z.infer<typeof history>
export type OneHistory = z.infer<typeof oneHistory>
export type IncidentsPage = z.infer<typeof incidentsPage>
export type OneIncident = z.infer<typeof oneIncident>
export type ActivityPage = z.infer<typeof activityPage>
