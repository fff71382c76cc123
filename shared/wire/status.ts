import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { errorCode } from './errors.ts'

/** What the Hub says of an account's token. Everything is null where there is no token to ask with. */
export const tokenCheck = z.object({
  /** Whether the Hub takes the token; null where it could not be asked. */
  accepted: z.nullable(z.boolean()),
  /** The account that the token belongs to: an organisation is managed with a member's token. */
  owner: z.nullable(z.string()),
  /** The Hub's word for what it may do: read, write, fineGrained, … */
  role: z.nullable(z.string()),
  /** `oauth` is a sign-in token of the `hf` tool, which cannot operate Spaces; `organization` belongs to no person. */
  kind: z.nullable(z.enum(['read', 'write', 'fineGrained', 'oauth', 'organization', 'other'])),
  /** How its owner stands to the account: the same, a member of the organisation, or a stranger to it. */
  relation: z.nullable(z.enum(['owner', 'member', 'foreign'])),
  /** The owner's role in the organisation: admin, write, contributor, read, no_access. */
  roleInOrganization: z.nullable(z.string()),
  /** What a fine-grained token may do to this account, in the Hub's words; null for every other kind. */
  permissions: z.nullable(z.array(z.string())),
  /** What the organisation demands and this token does not meet: mfa, sso, ip, token-policy, token-revoked. */
  restrictions: z.array(z.string()),
  /** Epoch milliseconds; null if it does not expire, or the Hub does not say. */
  expiresAt: z.nullable(z.number()),
  /** Whether actions can work; null if nothing that the Hub says decides it. */
  canWrite: z.nullable(z.boolean()),
  /** Why the Hub could not be asked, or what it refused; null if it answered. */
  error: z.nullable(z.object({ code: errorCode, message: z.string(), hubMessage: z.optional(z.string()) })),
  /** When the Hub gave this answer. */
  checkedAt: z.nullable(z.iso.datetime()),
  rateLimit: z.nullable(
    z.object({ remaining: z.number(), quota: z.nullable(z.number()), resetSeconds: z.number() }),
  ),
})

/** Query of `GET /api/v1/status`: `refresh=1` asks the Hub now. */
export const statusQuery = z.strictObject({ refresh: z.optional(z.enum(['0', '1'])) })

/** Answer of `GET /api/v1/status`: how the installation stands, without anything secret. */
export const status = z.object({
  success: z.literal(true),
  version: z.string(),
  /** Every variable, and whether it is set; never a value. */
  variables: z.array(z.object({ name: z.string(), set: z.boolean() })),
  problems: z.array(z.string()),
  accounts: z.array(z.extend(account, { check: tokenCheck })),
  fleet: z.object({
    /** When the Hub was last asked for all lists; null before the first time. */
    lastLookAt: z.nullable(z.iso.datetime()),
    /** Seconds since then; null before the first time. */
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
