import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { space } from '../model/space.ts'
import { STAGE_GROUPS, STAGES, stage } from '../model/stages.ts'

/** Answer of `GET /api/v1/external/info`. */
export const externalInfo = z.object({
  success: z.literal(true),
  service: z.string(),
  version: z.string(),
  usernames: z.array(z.string()),
  endpoints: z.array(z.object({ method: z.string(), path: z.string(), description: z.string() })),
})

/** Answer of `GET /api/v1/external/spaces`, sorted by owner, then title. */
export const externalSpaces = z.object({
  success: z.literal(true),
  count: z.number(),
  spaces: z.array(space),
  accounts: z.array(account),
})

/** Answer of `GET /api/v1/external/spaces/{owner}/{name}`. */
export const externalSpace = z.object({ success: z.literal(true), space })

const state = z.enum(STAGE_GROUPS)

const filters = {
  stage: z.optional(z.union([stage, z.array(stage)], { error: `A stage is one of ${STAGES.join(', ')}` })),
  state: z.optional(
    z.union([state, z.array(state)], { error: `A state is one of ${STAGE_GROUPS.join(', ')}` }),
  ),
  q: z.optional(z.string().check(z.maxLength(200))),
}

/**
 * Query of one account's list. A repeated `stage` or `state` matches any of its values; `q` matches Spaces that contain all of
 * its words. Unknown parameters are rejected, here and below: a misspelt filter must not return every Space.
 */
export const externalAccountQuery = z.strictObject(filters)

/** Query of the list of all accounts. */
export const externalQuery = z.strictObject({
  ...filters,
  owner: z.optional(z.string().check(z.maxLength(100))),
})

/** For calls without query parameters. */
export const noQuery = z.strictObject({})

export type ExternalInfo = z.infer<typeof externalInfo>
export type ExternalSpaces = z.infer<typeof externalSpaces>
export type ExternalSpace = z.infer<typeof externalSpace>
export type ExternalQuery = z.infer<typeof externalQuery>
