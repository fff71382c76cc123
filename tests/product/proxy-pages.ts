export interface Page {
  status: number
  body: string
  headers?: Record<string, string>
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const TEXT = { 'content-type': 'text/plain; charset=UTF-8' }

const LOGIN =
  '<!DOCTYPE html><html><head><title>Sign in to continue</title></head><body><h1>Company login</h1></body></html>\n'

function cloudflare(code: number, title: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>Error ${code}</h1><p>${title}</p></body></html>\n`
}

/** Answers of proxies in front of a Worker; play them with `{ kind: 'page', ...PAGES.challenge }`. */
export const PAGES = {
  /** A proxy whose own session has expired shows its login page for everything. */
  login200: { status: 200, body: LOGIN, headers: HTML },
  login401: { status: 401, body: LOGIN, headers: HTML },
  login403: { status: 403, body: LOGIN, headers: HTML },
  login302: { status: 302, body: '', headers: { location: 'https://login.example.test/?back=1' } },
  basic401: { status: 401, body: LOGIN, headers: { ...HTML, 'www-authenticate': 'Basic realm="Staff"' } },
  /** Cloudflare's bot protection. */
  challenge: {
    status: 403,
    body: '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>\n',
    headers: { ...HTML, 'cf-mitigated': 'challenge' },
  },
  /** A rate limit of Cloudflare, not ours. */
  rateLimited1015: { status: 429, body: 'error code: 1015', headers: { ...TEXT, 'retry-after': '30' } },
  /** The Worker's daily request limit is used up. */
  dailyLimit1027: {
    status: 429,
    body: cloudflare(1027, 'This website has been temporarily rate limited'),
    headers: HTML,
  },
  threw1101: { status: 500, body: cloudflare(1101, 'Worker threw exception'), headers: HTML },
  badGateway: { status: 502, body: cloudflare(502, 'Bad gateway'), headers: HTML },
  gatewayTimeout: { status: 504, body: cloudflare(504, 'Gateway time-out'), headers: HTML },
} as const satisfies Record<string, Page>
