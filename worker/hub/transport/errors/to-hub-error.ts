import type { ErrorCode } from '../../../../shared/wire/errors.ts'
import type { Mask } from '../../../mask.ts'
import { retryAfterSeconds, statedRetryAfter } from '../rate-limit.ts'
import { type ErrorText, readErrorText } from './error-text.ts'
import { type HubCall, HubError } from './hub-error.ts'

const QUOTA = /\bquotas?\b/i
const PAYMENT =
  /payment|paid plan|credit card|\bsubscri(?:be|ption)\b|prepaid|\bcredits\b|enable billing|upgrade (?:to|your)|\b(?:pro|team|enterprise) (?:plan|account)\b/i
const SIGN_IN_TOKEN = /^(?:hf_oauth_|hf_jwt_|eyJ)/

/** Converts an unsuccessful response of the Hub into an error, and consumes its body. */
export async function toHubError(response: Response, call: HubCall, mask: Mask): Promise<HubError> {
  const text = await readErrorText(response, mask)
  const { status, headers } = response
  const code = codeOf(status, text)
  const isNamed = [
    'hub_unauthorized',
    'hub_forbidden',
    'hub_quota',
    'hub_payment',
    'hub_rate_limited',
  ].includes(code)
  return new HubError(code, mask(sentence(code, status, call, text)), {
    status,
    transient: status === 408 || status === 429 || status >= 500,
    refused: isRefusal(status, text),
    hubMessage: text.words || undefined,
    ...(status === 429
      ? { retryAfterSeconds: retryAfterSeconds(headers) }
      : { waitSeconds: statedRetryAfter(headers) ?? 0 }),
    ...(isNamed && { subject: call.username, params: { account: call.username } }),
  })
}

/** The error of an action: unless the Hub refused it, it may have taken effect. */
export function toActionError(error: HubError): HubError {
  if (error.refused) return error
  if (error.code === 'hub_timeout') {
    return error.as(
      'hub_timeout',
      `${error.message} The action may still have taken effect: check the state of the Space before you try again.`,
    )
  }
  const message =
    'The action was sent to the Hub, but no usable answer came back: check the state of the Space before you try again.'
  return error.as('outcome_unknown', message)
}

/** The Hub refuses with 4xx or in JSON. After a 408, a gateway error or an unreadable answer, an action may have taken effect. */
function isRefusal(status: number, { kind }: ErrorText): boolean {
  if (status === 408 || status === 502 || status === 504) return false
  if (status >= 500) return kind === 'json'
  return status >= 400
}

function codeOf(status: number, { words, kind }: ErrorText): ErrorCode {
  if (kind === 'page') return 'hub_unavailable'
  if (status === 401) return 'hub_unauthorized'
  if (status === 402) return 'hub_payment'
  if (status === 403)
    return QUOTA.test(words) ? 'hub_quota' : PAYMENT.test(words) ? 'hub_payment' : 'hub_forbidden'
  if (status === 404) return 'space_not_found'
  if (status === 429) return 'hub_rate_limited'
  if (status === 408) return 'hub_timeout'
  return status >= 400 && status < 500 ? 'hub_rejected' : 'hub_unavailable'
}

function sentence(code: ErrorCode, status: number, { username, token }: HubCall, text: ErrorText): string {
  const quoted = text.words && text.kind !== 'page' ? `: “${text.words}”` : '.'
  switch (code) {
    case 'hub_unauthorized':
      return `${refusedToken(username, token)}${quoted}`
    case 'hub_payment':
      return `The Hub requires a payment method or a paid plan for ${username} to do this${quoted}`
    case 'hub_quota':
      return `The Hub refused this because a quota of ${username} is used up${quoted}`
    case 'hub_forbidden':
      return `The Hub does not allow ${username} to do this${quoted}`
    case 'hub_rate_limited':
      return `The Hub's rate limit for ${username} is used up${quoted}`
    case 'space_not_found':
      return `The Hub could not find this${quoted}`
    case 'hub_rejected':
      return `The Hub rejected this${quoted}`
    default:
      return describeBrokenAnswer(status, text)
  }
}

function describeBrokenAnswer(status: number, { kind }: ErrorText): string {
  if (kind === 'page') {
    return `The Hub, or a proxy in front of it, answered with a web page (status ${status}).`
  }
  if (status < 400) return `The Hub sent an answer that cannot be read (status ${status}).`
  if (status === 408) return 'The Hub reported a timeout (status 408).'
  return `The Hub reported an internal error (status ${status}).`
}

function refusedToken(username: string, token: string | null): string {
  if (token === null) return `The Hub requires a token for ${username}, but none is set`
  if (!SIGN_IN_TOKEN.test(token)) return `The Hub refused the token of ${username}`
  return `The Hub refused the token of ${username}: it is a sign-in token of the hf CLI, which cannot operate Spaces`
}
