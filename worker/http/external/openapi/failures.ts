import { ERROR_STATUS, type ErrorCode } from '../../../../shared/wire/errors.ts'

const WORDS = {
  invalid_request: 'The path, the query or the body is not valid; `issues` says where.',
  hub_rejected: 'The Hub rejected it; its words are quoted. For example, a static Space cannot be restarted.',
  unauthorized: 'The API key is missing, or not right: the message says which.',
  forbidden: 'The call came from a page of another site, without a key.',
  hub_forbidden: 'The Hub does not allow it: the token has no write permission; `hubMessage` has its words.',
  hub_payment: 'The Hub wants a payment method or a paid plan for this.',
  hub_quota: 'The Hub refuses because a quota of the account is used up; `hubMessage` has its words.',
  no_token: 'There is no token for the Space’s account, so its Spaces cannot be operated.',
  not_found: 'This account is not managed.',
  space_not_found: 'Not a Space of a managed account, or gone from the Hub.',
  method_not_allowed: 'This path does not take this method; `Allow` says which it takes.',
  payload_too_large: 'The body is over 64 KiB.',
  unsupported_media_type: 'The body is not `application/json`.',
  rate_limited:
    'More than 120 calls in a minute from all who use the key, or more than 60 wrong keys from one address; `Retry-After` says how long to wait.',
  hub_rate_limited: 'The Hub’s rate limit is used up; `Retry-After` says how long to wait.',
  internal: 'A bug in the server. Its log has the cause under the request id.',
  hub_unauthorized: 'The Hub refused the configured token; the message names the account.',
  hub_unavailable: 'The Hub is down, cannot be reached, or sent an answer that makes no sense.',
  outcome_unknown:
    'The action was sent, but no usable answer came back: look at the state of the Space before trying again.',
  store_unavailable: 'Our own storage refused, for example because its daily limit is used up.',
  not_configured: 'A variable is missing; the message names it. Without `API_KEY` this API is switched off.',
  hub_timeout: 'The Hub did not answer in 10 seconds.',
} as const satisfies Partial<Record<ErrorCode, string>>

/** The failures that this API can give. */
export type ExternalError = keyof typeof WORDS

/** What every call may fail with. */
export const COMMON: ExternalError[] = [
  'unauthorized',
  'method_not_allowed',
  'rate_limited',
  'internal',
  'not_configured',
]

/** What a call that needs the list may fail with. */
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

/** Describes failures as OpenAPI responses, those of one status together, each code with an example. */
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
const ALLOWED = { description: 'The methods that this path takes.', schema: { type: 'string' as const } }
const CHALLENGE = { description: '`Bearer`', schema: { type: 'string' as const } }

function exampleOf(status: number, code: ExternalError) {
  const requestId = '9f0c1c1e-2b5f-4c0e-9a55-6f2c6c1f6a01'
  const example = { success: false, code, message: WORDS[code], requestId }
  return status === 429 ? { ...example, retryAfterSeconds: 60 } : example
}
