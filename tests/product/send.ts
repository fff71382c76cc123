import { ADMIN, API_KEY } from './on-hub.ts'

export type Send = (path: string, init?: RequestInit) => Promise<Response>

/** What no answer and no log line may ever hold; session tokens are added as they are given out. */
export const secrets = new Set([ADMIN.password, API_KEY])

/** Sends as anybody. */
export function asAnyone(url: string): Send {
  return (path, init) => fetch(url + path, { redirect: 'manual', ...init })
}

/** Signs in, for one of the ten times that a minute has, and sends with the session's bearer token. */
export async function signIn(url: string): Promise<Send> {
  return withHeader(url, 'authorization', `Bearer ${await signInForToken(url)}`)
}

export async function signInForToken(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/login`, postJson(ADMIN))
  const { token }: { token: string } = await response.json()
  secrets.add(token)
  return token
}

/** Sends with the API key. */
export function withKey(url: string): Send {
  return withHeader(url, 'x-api-key', API_KEY)
}

export function postJson(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}

function withHeader(url: string, name: string, value: string): Send {
  const send = asAnyone(url)
  return (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set(name, value)
    return send(path, { ...init, headers })
  }
}
