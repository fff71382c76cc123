import { ApiError } from '../requests/client.ts'
import { copyWords } from './copy-words.ts'
import type { Locale } from './language.ts'

type Words = Pick<Locale, 't' | 'format'>

// Whose message adds something to our own words: the Hub's text, an account's or a variable's name.
const QUOTED: ReadonlySet<string> = new Set([
  'hub_rejected',
  'hub_forbidden',
  'hub_unauthorized',
  'hub_rate_limited',
  'not_configured',
  'invalid_request',
])

const LIMITS: ReadonlySet<string> = new Set(['rate_limited', 'hub_rate_limited'])
const UNANSWERED: ReadonlySet<string> = new Set(['hub_timeout', 'outcome_unknown', 'unreachable'])

/** Any failure in plain words, as `ErrorDetails` shows them. */
export function describeError(error: unknown, { t, format }: Words) {
  if (!(error instanceof ApiError)) return { text: t('error.unreadable'), quote: null, copy: null }

  const { code, message, requestId, issues } = error
  const quote = QUOTED.has(code)
    ? quoteOf([message, ...issues.map((issue) => issue.message)].join(' '))
    : null
  return {
    text: withWait(error, { t, format }),
    quote: quote && { label: t(quote.isHubs ? 'error.hubSaid' : 'error.serverSaid'), text: quote.text },
    copy:
      requestId === null
        ? null
        : { ...copyWords(t), text: requestId, shown: t('error.requestId', { id: requestId }) },
  }
}

/** The same for an action: where no answer came, it may have worked. */
export function describeActionError(error: unknown, words: Words) {
  const described = describeError(error, words)
  if (!(error instanceof ApiError) || !UNANSWERED.has(error.code)) return described
  const second = words.t('error.mayHaveWorked')
  return { ...described, text: words.t('common.sentences', { first: described.text, second }) }
}

function withWait({ code, retryAfterSeconds: seconds }: ApiError, { t, format }: Words): string {
  const first = t(`error.${code}`)
  if (seconds)
    return t('common.sentences', { first, second: t('error.retryIn', { time: format.wait(seconds) }) })
  return LIMITS.has(code) ? t('common.sentences', { first, second: t('error.retrySoon') }) : first
}

// The server puts the Hub's own words in “…”: those are what the reader wants, without the sentence around them.
function quoteOf(message: string): { text: string; isHubs: boolean } {
  const hubs = /“(.+)”/s.exec(message)?.[1]
  return { text: hubs ?? message, isHubs: hubs !== undefined }
}
