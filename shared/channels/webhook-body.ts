import type { AlertContent, AlertNews } from '../alerts/alert-message.ts'
import type { Incident } from '../model/incident.ts'
import { bytesOf } from './fit-message.ts'

/** Standard Webhooks advises less than 20 KB. */
const MAX_BYTES = 20_000

/**
 * The body of a webhook, less than 20 KB: `{type, timestamp, data}`. Log tails are shortened first, from their beginning; then a digest names how many
 * incidents are missing (`more`).
 */
export function toWebhookBody(content: AlertContent): string {
  for (const lines of [40, 20, 10, 5, 0]) {
    const body = encode(content, content.news, lines)
    if (bytesOf(body) < MAX_BYTES) return body
  }
  let [fits, tooMany] = [0, content.news.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (bytesOf(encode(content, content.news.slice(0, middle), 0)) < MAX_BYTES) fits = middle
    else tooMany = middle
  }
  return encode(content, content.news.slice(0, Math.max(1, fits)), 0)
}

function encode(
  { type, at, origin, news }: AlertContent,
  shown: readonly AlertNews[],
  lines: number,
): string {
  const [first] = shown
  const incidents = shown.map(({ incident }) => withShortTail(incident, lines))
  const page = origin === null ? null : `${origin}/incidents`
  const data =
    type === 'digest'
      ? { incidents, more: news.length - shown.length, link: page }
      : {
          incident: incidents[0],
          space: first?.space ?? null,
          link:
            page === null || first === undefined
              ? page
              : `${page}?id=${encodeURIComponent(first.incident.id)}`,
        }
  return JSON.stringify({ type, timestamp: at, data })
}

function withShortTail(incident: Incident, lines: number): Incident {
  const logTail = lines === 0 ? null : (incident.logTail?.slice(-lines) ?? null)
  return { ...incident, logTail }
}
