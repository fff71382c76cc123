import * as z from 'zod/mini'
import { account } from './account.ts'

/** What the Hub says of an account's token. Everything is null where there is no token to ask with. */
export const tokenCheck = z.object({
  /** Whether the Hub takes the token; null where it could not be asked. */
  accepted: z.nullable(z.boolean()),
  /** The account that the token belongs to: an organisation is managed with a member's token. */
  owner: z.nullable(z.string()),
  /** The Hub's word for what it may do: read, write, fineGrained, … */
  role: z.nullable(z.string()),
  /** Whether actions can work; null where the role does not tell (fine-grained tokens). */
  canWrite: z.nullable(z.boolean()),
  rateLimit: z.nullable(
    z.object({ remaining: z.number(), quota: z.nullable(z.number()), resetSeconds: z.number() }),
  ),
})

/** Answer of `GET /api/v1/status`: how the installation stands, without anything secret. */
export const status = z.object({
  success: z.literal(true),
  version: z.string(),
  /** Every variable, and whether it is set; never a value. */
  variables: z.array(z.object({ name: z.string(), set: z.boolean() })),
  problems: z.array(z.string()),
  accounts: z.array(z.extend(account, { check: tokenCheck })),
  fleet: z.object({
    /** Seconds since the list was last read; null before the first time. */
    ageSeconds: z.nullable(z.number()),
    spaceCount: z.number(),
    viewerCount: z.number(),
    /** Metrics connections held to the Hub. */
    upstreamCount: z.number(),
    /** Spaces that are followed after an action, until they settle. */
    followedCount: z.number(),
  }),
})

export type TokenCheck = z.infer<typeof tokenCheck>
export type Status = z.infer<typeof status>
