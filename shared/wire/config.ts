import * as z from 'zod/mini'
import { problemCode } from './problems.ts'

/** Answer of `GET /api/config`. `usernames` and `problems` are only present with a session. */
export const publicConfig = z.object({
  success: z.literal(true),
  name: z.string(),
  version: z.string(),
  ready: z.object({ login: z.boolean(), hub: z.boolean(), externalApi: z.boolean() }),
  usernames: z.optional(z.array(z.string())),
  problems: z.optional(z.array(z.string())),
  /** The same, for people in any language. */
  problemCodes: z.optional(z.array(problemCode)),
})

/** Answer of `GET /api/v1/info`. */
export const info = z.object({
  success: z.literal(true),
  name: z.literal('HF Space Manager'),
  version: z.string(),
  apiVersion: z.literal('v1'),
  environment: z.literal('cloudflare-workers'),
})

export type PublicConfig = z.infer<typeof publicConfig>
export type Info = z.infer<typeof info>
