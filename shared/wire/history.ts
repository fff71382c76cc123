import * as z from 'zod/mini'
import { activityKind } from '../model/activity.ts'
import { KEPT_DAYS } from '../model/day.ts'
import { spaceId } from '../model/space-id.ts'

// The dashboard reads the answers without the schemas of the queries.
export * from './history-answers.ts'

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

export type HistoryQuery = z.infer<typeof historyQuery>
export type IncidentsQuery = z.infer<typeof incidentsQuery>
export type ActivityQuery = z.infer<typeof activityQuery>
