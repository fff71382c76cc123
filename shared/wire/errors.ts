import * as z from 'zod/mini'

/** Every error code of the API, with its HTTP status. */
export const ERROR_STATUS = {
  invalid_request: 400,
  hub_rejected: 400,
  invalid_credentials: 401,
  unauthorized: 401,
  hub_payment: 402,
  forbidden: 403,
  hub_forbidden: 403,
  hub_quota: 403,
  no_token: 403,
  not_found: 404,
  space_not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  hub_rate_limited: 429,
  internal: 500,
  hub_unauthorized: 502,
  hub_unavailable: 502,
  outcome_unknown: 502,
  not_configured: 503,
  store_unavailable: 503,
  hub_timeout: 504,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** For programs; `message` is for people. */
export const errorCode = z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]])

/** One invalid field of a request. */
export const issue = z.object({ path: z.string(), message: z.string() })

/** The names in an error's message, for sentences in other languages; never a secret. */
export const errorParams = z.record(z.string(), z.string())

/** The body of every error response. `issues` is only present with `invalid_request`. */
export const errorBody = z.object({
  success: z.literal(false),
  code: errorCode,
  message: z.string(),
  requestId: z.string(),
  issues: z.optional(z.array(issue)),
  params: z.optional(errorParams),
  retryAfterSeconds: z.optional(z.number()),
  /** The Hub's own words, at most 300 characters, without markup and tokens. */
  hubMessage: z.optional(z.string()),
})

export type ErrorParams = z.infer<typeof errorParams>
export type Issue = z.infer<typeof issue>
export type ErrorBody = z.infer<typeof errorBody>
