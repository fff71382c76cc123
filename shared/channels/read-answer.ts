import type { DeliveryFailure } from '../model/alert.ts'
import type { ChannelAnswer, Verdict } from './channel.ts'

const MAX_SECONDS = 24 * 3_600

/** A text that should be JSON, as an object; empty if it is none. */
export function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export const refuse = (failure: DeliveryFailure, retryAfterSeconds: number | null = null): Verdict => ({
  ok: false,
  failure,
  retryAfterSeconds,
})

/** The header `Retry-After`: seconds or a date. Null if there is none that can be read. */
export function readRetryAfter(headers: Headers, now = Date.now()): number | null {
  const text = headers.get('Retry-After')?.trim() ?? ''
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : secondsUntil(text, now)
  return Number.isFinite(seconds) ? clampSeconds(seconds) : null
}

/** An HTTP date has the name of a month; a bare number is none, though it can be parsed. */
const secondsUntil = (text: string, now: number) =>
  /[a-z]{3}/i.test(text) ? (Date.parse(text) - now) / 1_000 : Number.NaN

/** Seconds that somebody else names, rounded up, within a day. */
export const clampSeconds = (seconds: number): number =>
  Math.min(MAX_SECONDS, Math.max(0, Math.ceil(seconds)))

/** The status of an answer; that in its body counts if it is an error, because some servers and proxies send every answer as 200. */
export function statusOf({ status }: ChannelAnswer, said: unknown): number {
  const isError = typeof said === 'number' && said >= 400 && said < 600
  return status < 300 && isError ? said : status
}

/** Errors that Cloudflare answers in place of the receiver, by the number in the text. */
const CLOUDFLARE: readonly [RegExp, DeliveryFailure][] = [
  [/error code: 1042\b/, 'own-zone'],
  [/error code: 1015\b/, 'address-blocked'],
  [/error code: (?:1006|1007|1008|1020)\b/, 'address-blocked'],
]

const BY_STATUS: Readonly<Record<number, DeliveryFailure>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  410: 'gone',
  413: 'too-large',
  429: 'rate-limited',
  522: 'timeout',
  524: 'timeout',
  525: 'certificate',
  526: 'certificate',
}

/** What an HTTP answer means where the channel has no meaning of its own for it. */
export function readHttpAnswer({ status, headers, body }: ChannelAnswer): Verdict {
  if (status >= 200 && status < 300) return { ok: true }
  const retryAfter = readRetryAfter(headers)
  const ofCloudflare = CLOUDFLARE.find(([pattern]) => pattern.test(body))?.[1]
  if (ofCloudflare !== undefined) return refuse(ofCloudflare, retryAfter)
  if (status >= 300 && status < 400) return refuse('redirect')
  return refuse(BY_STATUS[status] ?? (status >= 500 ? 'receiver-error' : 'rejected'), retryAfter)
}

/** The same for receivers that say no in an answer of 200, by a number in its JSON. 0 is yes. */
export function readCodeAnswer(
  answer: ChannelAnswer,
  field: string,
  codes: Readonly<Record<number, Verdict>>,
): Verdict {
  const verdict = readHttpAnswer(answer)
  if (!verdict.ok) return verdict
  const code = readObject(answer.body)[field]
  if (code === 0) return verdict
  const known = typeof code === 'number' ? codes[code] : undefined
  return known ?? refuse('rejected')
}
