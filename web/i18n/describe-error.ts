import { ApiError } from '../api/client.ts'
import type { Speech } from './language.ts'

// Whose message adds something to our own words: the Hub's text, an account's or a variable's name.
const QUOTED: ReadonlySet<string> = new Set([
  'hub_rejected',
  'hub_forbidden',
  'hub_unauthorized',
  'hub_rate_limited',
  'not_configured',
  'invalid_request',
])

export interface ErrorWords {
  /** What happened and what to do, in the reader's language. */
  text: string
  /** The server's own sentence, where it says more. */
  quote: { label: string; text: string } | null
  requestId: string | null
}

/** Any failure in plain words. */
export function describeError(error: unknown, { t, format }: Pick<Speech, 't' | 'format'>): ErrorWords {
  if (!(error instanceof ApiError)) return { text: t('error.unreadable'), quote: null, requestId: null }

  const { code, message, requestId, issues, retryAfterSeconds } = error
  const wait = retryAfterSeconds ? ` ${t('error.retryIn', { time: format.duration(retryAfterSeconds) })}` : ''
  const said = [message, ...issues.map((issue) => issue.message)].join(' ')
  const isHub = code === 'hub_rejected' || code === 'hub_forbidden'
  const label = isHub ? t('error.hubSaid') : t('error.serverSaid')
  return {
    text: t(`error.${code}`) + wait,
    quote: QUOTED.has(code) ? { label, text: said } : null,
    requestId,
  }
}
