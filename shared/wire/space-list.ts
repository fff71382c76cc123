import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { space } from '../model/space.ts'
import { problemCode } from './problems.ts'

/** Answer of `GET /api/proxy/spaces`, sorted by owner, then title. */
export const spaceList = z.object({
  success: z.literal(true),
  spaces: z.array(space),
  accounts: z.array(account),
  problems: z.array(z.string()),
  /** The same, for people in any language. */
  problemCodes: z.optional(z.array(problemCode)),
  fetchedAt: z.iso.datetime(),
})

/** Carries `fetchedAt`, which also advances when the list is unchanged (304). */
export const FETCHED_AT_HEADER = 'X-Fetched-At'

/** Query of `GET /api/proxy/spaces`. */
export const spaceListQuery = z.object({ refresh: z.optional(z.enum(['0', '1'])) })

export type SpaceList = z.infer<typeof spaceList>
