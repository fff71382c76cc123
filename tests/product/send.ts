import { ADMIN } from '../support/admin.ts'
import { postJson } from '../support/post-json.ts'
import { secrets } from '../support/secrets.ts'
import { API_KEY } from './on-hub.ts'

export type Send = (path: string, init?: RequestInit) => Promise<Response>

secrets.add(API_KEY)

/**
 * Sends anonymously, over a new connection: workerd closes one that was idle for a while, and on a busy machine the
 * next call may already be in flight.
 */
export function asAnyone(url: string): Send {
  return (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('connection', 'close')
    return fetch(url + path, { redirect: 'manual', ...init, headers })
  }
}

/** Signs in, which the limit allows ten times a minute, and sends with the session's bearer token. */
export async function signIn(url: string): Promise<Send> {
  return withHeader(url, 'authorization', `Bearer ${await signInForToken(url)}`)
}

export async function signInForToken(url: string): Promise<string> {
  const response = await asAnyone(url)('/api/v1/login', postJson(ADMIN))
  const { token }: { token: string } = await response.json()
  secrets.add(token)
  return token
}

/** Sends with the API key. */
export function withKey(url: string): Send {
  return withHeader(url, 'x-api-key', API_KEY)
}

function withHeader(url: string, name: string, value: string): Send {
  const send = asAnyone(url)
  return (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set(name, value)
    return send(path, { ...init, headers })
  }
}
