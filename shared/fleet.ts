import * as z from 'zod/mini'
import { account } from './account.ts'
import { sample } from './sample.ts'
import { space, stage } from './space.ts'
import { spaceId } from './space-id.ts'

/** What can be done to a Space. Rebuild is the Hub's factory restart; resume its restart. */
export const ACTIONS = ['restart', 'rebuild', 'pause', 'resume'] as const

export const action = z.enum(ACTIONS)

/** Input of `POST /api/v1/action`: what to do, and to which Space. */
export const spaceAction = z.strictObject({ action, spaceId })

/** Answer of every action: the Space as it now stands. */
export const actionDone = z.object({ success: z.literal(true), message: z.string(), space })

/** Answer of `GET /api/proxy/spaces`, sorted by owner, then title. */
export const spaceList = z.object({
  success: z.literal(true),
  spaces: z.array(space),
  accounts: z.array(account),
  problems: z.array(z.string()),
  fetchedAt: z.iso.datetime(),
})

/** Carries `fetchedAt`, which also advances while the list stays as it is (304). */
export const FETCHED_AT_HEADER = 'X-Fetched-At'

/** Query of `GET /api/proxy/spaces`. */
export const spaceListQuery = z.object({ refresh: z.optional(z.enum(['0', '1'])) })

/** Query of `GET /api/proxy/metrics`. */
export const readingQuery = z.object({ spaceId })

/** Answer of `GET /api/proxy/metrics`; `sample` is null where the Space is not running. */
export const reading = z.object({
  success: z.literal(true),
  spaceId,
  stage,
  sample: z.nullable(sample),
})

export type Action = z.infer<typeof action>
export type SpaceAction = z.infer<typeof spaceAction>
export type ActionDone = z.infer<typeof actionDone>
export type SpaceList = z.infer<typeof spaceList>
export type Reading = z.infer<typeof reading>
