import type { MessageKey } from '../i18n/catalogue.ts'
import { copyWords } from '../i18n/copy-words.ts'
import type { Locale } from '../i18n/language.ts'
import { ApiError, mayHaveWorked } from '../requests/transport/api-error.ts'

type Words = Pick<Locale, 't' | 'format'>

// Codes whose message adds something to our own words: the Hub's text, or the name of an account or a variable.
const QUOTED: ReadonlySet<string> = new Set([
  'hub_rejected',
  'hub_forbidden',
  'hub_unauthorized',
  'hub_rate_limited',
  'not_configured',
  'invalid_request',
  'forbidden',
])

const LIMITS: ReadonlySet<string> = new Set(['rate_limited', 'hub_rate_limited', 'edge_rate_limited'])

/** Any failure in plain words, for `ErrorDetails`. */
export function describeError(error: unknown, { t, format }: Words) {
  if (!(error instanceof ApiError)) return { text: t('error.unreadable'), quote: null, copy: null }

  const { requestId } = error
  const named = namedText(error, t)
  const quote = quoteOf(error, named !== null)
  return {
    text: withWait(error, named ?? t(`error.${error.code}`), { t, format }),
    quote: quote && { label: t(quote.isHubs ? 'error.hubSaid' : 'error.serverSaid'), text: quote.text },
    copy:
      requestId === null
        ? null
        : { ...copyWords(t), text: requestId, shown: t('error.requestId', { id: requestId }) },
  }
}

/** The same for an action: without a usable answer it may have worked. */
export function describeActionError(error: unknown, words: Words) {
  const described = describeError(error, words)
  if (!mayHaveWorked(error)) return described
  const second = words.t('error.mayHaveWorked')
  return { ...described, text: words.t('common.sentences', { first: described.text, second }) }
}

/** A sentence with the names that the server's message has; null without them, or while its words are not loaded. */
function namedText({ code, params }: ApiError, t: Words['t']): string | null {
  if (Object.keys(params).length === 0) return null
  const key = `error.${code}.named`
  const text = t(key as MessageKey, params as never)
  return text === key || text.includes('{') ? null : text
}

function withWait(
  { code, retryAfterSeconds: seconds }: ApiError,
  first: string,
  { t, format }: Words,
): string {
  if (seconds)
    return t('common.sentences', { first, second: t('error.retryIn', { time: format.wait(seconds) }) })
  return LIMITS.has(code) ? t('common.sentences', { first, second: t('error.retrySoon') }) : first
}

// The Hub's own words are worth more than the server's sentence about them.
function quoteOf(
  { code, message, issues, hubMessage }: ApiError,
  isNamed: boolean,
): { text: string; isHubs: boolean } | null {
  if (hubMessage !== null) return { text: hubMessage, isHubs: true }
  if (isNamed || !QUOTED.has(code)) return null
  return { text: [message, ...issues.map((issue) => issue.message)].join(' '), isHubs: false }
}
