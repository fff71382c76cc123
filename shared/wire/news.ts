import * as z from 'zod/mini'
import { activity } from '../model/activity.ts'
import { incident } from '../model/incident.ts'

/** The data of those events of the live stream that tell news, by event name. Apart from the others: the first screen needs none of them. */
export const newsEvents = {
  /** An incident has opened, changed, or closed. */
  incident: z.object({ incident }),
  /** Something was done, or has happened. */
  activity: z.object({ entry: activity }),
}

export type NewsEventName = keyof typeof newsEvents

export type NewsEvent = {
  [Name in NewsEventName]: { type: Name; data: z.infer<(typeof newsEvents)[Name]> }
}[NewsEventName]
