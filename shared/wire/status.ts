import * as z from 'zod/mini'
import { account } from '../model/account.ts'
import { errorCode } from './errors.ts'
import { problemCode } from './problems.ts'

/** What the Hub reports about an account's token. Everything is null if there is no token. */
export const tokenCheck = z.object({
  /** Whether the Hub accepts the token; null if that could not be checked. */
  accepted: z.nullable(z.boolean()),
  /** The user whose token it is: organisations are managed with a member's token. */
  owner: z.nullable(z.string()),
  /** The token's role as the Hub names it: read, write, fineGrained, … */
  role: z.nullable(z.string()),
  /** `oauth` is a sign-in token of the `hf` tool, which cannot operate Spaces; `organization` belongs to no person. */
  kind: z.nullable(z.enum(['read', 'write', 'fineGrained', 'oauth', 'organization', 'other'])),
  /** The token's owner is the account itself, a member of the organisation, or neither. */
  relation: z.nullable(z.enum(['owner', 'member', 'foreign'])),
  /** The owner's role in the organisation: admin, write, contributor, read, no_access. */
  roleInOrganization: z.nullable(z.string()),
  /** The permissions of a fine-grained token for this account, as the Hub names them; null for every other kind. */
  permissions: z.nullable(z.array(z.string())),
  /** The organisation's requirements that this token does not meet: mfa, sso, ip, token-policy, token-revoked. */
  restrictions: z.array(z.string()),
  /** Epoch milliseconds; null if it does not expire or the Hub does not say. */
  expiresAt: z.nullable(z.number()),
  /** Whether actions can work; null if the Hub's answer does not say. */
  canWrite: z.nullable(z.boolean()),
  /** Why the check failed; null if it worked. */
  error: z.nullable(z.object({ code: errorCode, message: z.string(), hubMessage: z.optional(z.string()) })),
  /** When the Hub gave this answer. */
  checkedAt: z.nullable(z.iso.datetime()),
  rateLimit: z.nullable(
    z.object({ remaining: z.number(), quota: z.nullable(z.number()), resetSeconds: z.number() }),
  ),
})

/** Answer of `GET /api/v1/status`: the state of the installation, without secrets. */
export const status = z.object({
  success: z.literal(true),
  version: z.string(),
  /** Whether each variable is set; never its value. */
  variables: z.array(z.object({ name: z.string(), set: z.boolean() })),
  problems: z.array(z.string()),
  /** The same, for people in any language. */
  problemCodes: z.optional(z.array(problemCode)),
  accounts: z.array(z.extend(account, { check: tokenCheck })),
  fleet: z.object({
    /** When all accounts were last listed; null before the first time. */
    lastLookAt: z.nullable(z.iso.datetime()),
    /** Seconds between two looks while nobody watches; 0: off. */
    everySeconds: z.number(),
    /** Seconds since then; null before the first time. */
    ageSeconds: z.nullable(z.number()),
    spaceCount: z.number(),
    viewerCount: z.number(),
    /** Open metrics connections to the Hub. */
    upstreamCount: z.number(),
    /** Spaces being followed after an action until they settle. */
    followedCount: z.number(),
  }),
})

export type TokenCheck = z.infer<typeof tokenCheck>
export type Status = z.infer<typeof status>
