import type { Hub } from './hub.ts'

const MAX_REDIRECTS = 20

/**
 * A `fetch` that reaches only the Hub, without a socket: other hosts cannot be found. It does
 * what a real one does for its caller: it follows redirects, drops the token when redirected to
 * another host, and rejects with the signal's reason.
 */
export function createClientFetch(hub: Hub, ...origins: string[]) {
  return async function fetchFromHub(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    let request = new Request(input, init)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const { origin } = new URL(request.url)
      if (!origins.includes(origin)) throw new TypeError(`fetch failed: no such host: ${origin}`)

      const response = await hub.fetch(request)
      const next = readRedirect(request, response)
      if (!next) return response
      request = next
    }
    throw new TypeError('fetch failed: too many redirects')
  }
}

/** The next request to send; null if the response is final. */
function readRedirect(request: Request, response: Response): Request | null {
  const location = response.headers.get('location')
  const isRedirect = response.status >= 300 && response.status < 400 && location !== null
  if (!isRedirect || request.redirect === 'manual') return null
  if (request.redirect === 'error') throw new TypeError('fetch failed: redirected')

  const { method, redirect, signal } = request
  const next = new URL(location, request.url)
  const headers = new Headers(request.headers)
  if (next.origin !== new URL(request.url).origin) headers.delete('authorization')
  return new Request(next, { method, headers, redirect, signal })
}
