import * as z from 'zod/mini'
import { space } from './space.ts'
import { spaceId } from './space-id.ts'

/** What can be done to a Space. Rebuild is the Hub's factory restart; resume its restart. */
export const ACTIONS = ['restart', 'rebuild', 'pause', 'resume'] as const

export const action = z.enum(ACTIONS)

/** Input of `POST /api/v1/action`: what to do, and to which Space. */
export const spaceAction = z.strictObject({ action, spaceId })

/** Answer of every action: the Space as it is now. */
export const actionDone = z.object({ success: z.literal(true), message: z.string(), space })

export type Action = z.infer<typeof action>
export type SpaceAction = z.infer<typeof spaceAction>
export type ActionDone = z.infer<typeof actionDone>
