import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { space } from '../model/space.ts'

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

/** Answer of `GET /api/v1/external/spaces/{owner}/{name}`; `reached` only with `?wait=`. */
export const externalSpace = z.object({
  success: z.literal(true),
  space,
  reached: z.optional(z.boolean()),
})

export type ExternalInfo = z.infer<typeof externalInfo>
export type ExternalSpaces = z.infer<typeof externalSpaces>
export type ExternalSpace = z.infer<typeof externalSpace>
