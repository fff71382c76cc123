import * as z from 'zod/mini'
import { activity, change } from '../model/activity.ts'
import { day, uptime } from '../model/day.ts'
import { incident } from '../model/incident.ts'

const time = z.iso.datetime()
const date = z.string().check(z.minLength(10), z.maxLength(10))

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

export type WatchState = z.infer<typeof watchState>
export type History = z.infer<typeof history>
export type OneHistory = z.infer<typeof oneHistory>
export type IncidentsPage = z.infer<typeof incidentsPage>
export type OneIncident = z.infer<typeof oneIncident>
export type ActivityPage = z.infer<typeof activityPage>
