import type { Caller } from '../state/accounts.ts'

/** An error answer of the Hub: status, body, and the headers that its clients read. */
export class HubError extends Error {
  override name = 'HubError' as const
  readonly status: number
  readonly headers: Record<string, string>

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }

  toResponse(): Response {
    return Response.json(
      { error: this.message },
      {
        status: this.status,
        headers: { ...this.headers, 'content-type': 'application/json; charset=utf-8' },
      },
    )
  }
}

/** An error answer that repeats its text in `X-Error-Message`. */
export function refuse(status: number, message: string): HubError {
  return new HubError(status, message, { 'X-Error-Message': message })
}

/**
 * A Space that is missing or hidden: 401 for anonymous callers, 404 for known ones. The Hub sends
 * `X-Error-Code` only with the 404, but the Python client needs it with a 401 over http://.
 */
export function repoNotFound(caller: Caller | null): HubError {
  const headers = { 'X-Error-Code': 'RepoNotFound' }
  if (caller)
    return new HubError(404, 'Repository not found', {
      ...headers,
      'X-Error-Message': 'Repository not found',
    })
  return new HubError(401, 'Invalid username or password.', {
    ...headers,
    'X-Error-Message': 'Invalid username or password.',
  })
}

export function badToken(): HubError {
  return refuse(401, 'Invalid credentials in Authorization header')
}

export function loginRequired(): HubError {
  return refuse(401, 'Invalid username or password.')
}
