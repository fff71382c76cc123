import { ERROR_STATUS, type ErrorCode } from '../../../../shared/wire/errors.ts'

const WORDS = {
  invalid_request: 'The path, the query or the body is invalid; `issues` says where.',
  hub_rejected:
    'The Hub rejected it; the message quotes its reason. For example, a static Space cannot be restarted.',
  unauthorized: 'The API key is missing or wrong; the message says which.',
  forbidden: 'The call came from a page of another site, without a key.',
  hub_forbidden: 'The Hub does not allow it: the token has no write permission. `hubMessage` has its reason.',
  hub_payment: 'The Hub requires a payment method or a paid plan for this.',
  hub_quota: 'The Hub refused it because a quota of the account is used up; `hubMessage` has its reason.',
  no_token:
    'There is no token for the account of this Space, so it accepts no actions and its logs cannot be read.',
  not_found: 'This account is not managed.',
  space_not_found: 'Not a Space of a managed account, or no longer on the Hub.',
  method_not_allowed: 'This path does not accept this method; `Allow` lists those that it does.',
  payload_too_large: 'The body is over 64 KiB.',
  unsupported_media_type: 'The body is not `application/json`.',
  rate_limited:
    'More than 120 calls in a minute by all users of the key together, or more than 60 wrong keys from one address; `Retry-After` says how long to wait.',
  hub_rate_limited: 'The Hub’s rate limit is used up; `Retry-After` says how long to wait.',
  internal: 'A bug in the server. Its log has the cause under the request id.',
  hub_unauthorized: 'The Hub refused the configured token; the message names the account.',
  hub_unavailable: 'The Hub is down, cannot be reached, or sent an answer that cannot be read.',
  outcome_unknown:
    'The action was sent, but no usable answer came back: check the state of the Space before you try again.',
  store_unavailable: 'The server’s own storage failed, for example because its daily limit is used up.',
  not_configured: 'A variable is missing; the message names it. Without `API_KEY` this API is switched off.',
  hub_timeout: 'The Hub did not answer in 10 seconds.',
} as const satisfies Partial<Record<ErrorCode, string>>

/** The error codes of the external API. */
export type ExternalError = keyof typeof WORDS

/** The errors of every endpoint. */
export const COMMON: ExternalError[] = [
  'unauthorized',
  'method_not_allowed',
  'rate_limited',
  'internal',
  'not_configured',
]

/** The errors of an endpoint that needs the list. */
export const LISTING: ExternalError[] = [
  'hub_rejected',
  'hub_payment',
  'hub_forbidden',
  'hub_quota',
  'hub_rate_limited',
  'hub_unauthorized',
  'hub_unavailable',
  'hub_timeout',
]

/** Converts error codes to OpenAPI responses, grouped by status, with an example for each code. */
export function describeFailures(codes: ExternalError[]) {
  const byStatus = Map.groupBy(codes, (code) => ERROR_STATUS[code])
  const responses = [...byStatus].map(([status, group]) => [String(status), describeStatus(status, group)])
  return Object.fromEntries(responses) as Record<string, ReturnType<typeof describeStatus>>
}

function describeStatus(status: number, codes: ExternalError[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: exampleOf(status, code) }]))
  return {
    description: codes.map((code) => `\`${code}\`: ${WORDS[code]}`).join('\n\n'),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' }, examples } },
    ...(status === 429 && { headers: { 'Retry-After': RETRY_AFTER } }),
    ...(status === 401 && { headers: { 'WWW-Authenticate': CHALLENGE } }),
    ...(status === 405 && { headers: { Allow: ALLOWED } }),
  }
}

const RETRY_AFTER = { description: 'Seconds to wait.', schema: { type: 'integer' as const } }
const ALLOWED = { description: 'The methods that this path accepts.', schema: { type: 'string' as const } }
const CHALLENGE = { description: '`Bearer`', schema: { type: 'string' as const } }

function exampleOf(status: number, code: ExternalError) {
  const requestId = '9f0c1c1e-2b5f-4c0e-9a55-6f2c6c1f6a01'
  const example = { success: false, code, message: WORDS[code], requestId }
  return status === 429 ? { ...example, retryAfterSeconds: 60 } : example
}
