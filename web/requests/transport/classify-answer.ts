/**
 * Answers that are not from the server itself, by their origin: a proxy with its own sign-in, a bot protection, Cloudflare's
 * limits, a gateway whose server is unreachable, a firewall, or something unknown.
 */
export type EdgeCode =
  | 'proxy_sign_in'
  | 'challenge'
  | 'edge_rate_limited'
  | 'daily_limit'
  | 'gateway'
  | 'proxy_refused'
  | 'unreadable'

/** The parts of an unexpected answer that are examined. */
export interface StrangeAnswer {
  /** 0 for a redirect that was not followed. */
  status: number
  contentType: string
  /** Cloudflare's mark on a challenge. */
  mitigated: string | null
  body: string
}

const CHALLENGE = /challenge-platform|cf-chl|cf_chl|<title>\s*just a moment/i
const CLOUDFLARE_ERROR = /error(?:\s+code)?:?\s*(?:<[^>]*>\s*)*(1\d\d\d)\b/i
// Enough for every page that is recognised here.
const MAX_SCANNED_CHARACTERS = 20_000

/** Our API never redirects and never answers with HTML, so whatever does is a proxy in front of it. */
export function classifyAnswer({ status, contentType, mitigated, body }: StrangeAnswer): EdgeCode {
  const start = body.slice(0, MAX_SCANNED_CHARACTERS)
  const isJson = contentType.includes('json')
  if (status === 0 || (status >= 300 && status < 400 && status !== 304)) return 'proxy_sign_in'
  if (mitigated === 'challenge' || (!isJson && CHALLENGE.test(start))) return 'challenge'
  const cloudflare = isJson ? null : CLOUDFLARE_ERROR.exec(start)?.[1]
  if (cloudflare) return classifyCloudflare(cloudflare, status)
  if (status === 429) return 'edge_rate_limited'
  if (status === 408 || status >= 500) return 'gateway'
  if (status === 401 || status === 403 || status === 407) return 'proxy_sign_in'
  return status < 300 && isPage(contentType, start) ? 'proxy_sign_in' : 'unreadable'
}

/** Visible content: an empty answer is not a sign-in page, whatever its type. */
function isPage(contentType: string, body: string): boolean {
  return contentType.includes('html') && body.trim() !== ''
}

function classifyCloudflare(error: string, status: number): EdgeCode {
  if (error === '1015') return 'edge_rate_limited'
  if (error === '1027') return 'daily_limit'
  return status >= 500 ? 'gateway' : 'proxy_refused'
}
