import { reset } from 'cloudflare:test'
import { exports } from 'cloudflare:workers'
import { expect, onTestFinished, vi } from 'vitest'
import { createHub, type Hub, type HubOptions } from '../../hub/hub.ts'
import { ADMIN } from '../../support/admin.ts'
import { postJson } from '../../support/post-json.ts'

export { ADMIN, postJson }

export const ORIGIN = 'https://manager.test'
export const API_KEY = 'integrators-key-of-this-test'

/** The Hub's address for the Worker under test, and a host that it must never call. */
const HUB_HOST = 'hub.test'
export const HUB_ORIGIN = `http://${HUB_HOST}`
/** Where the receivers of alerts are. */
export const RECEIVERS = `https://${HUB_HOST}/receivers`
export const FOREIGN_ORIGIN = 'http://elsewhere.test'

export type Request = (path: string, init?: RequestInit) => Promise<Response>

/** The real Worker and its Fleet, with a simulated Hub for this test alone. */
export interface TestApp {
  hub: Hub
  /** Requests to any host other than the Hub's: there must be none. */
  strays: globalThis.Request[]
  /** What the product wrote to the console. */
  logs: unknown[]
  request: Request
  /** Signs in, and returns a function that sends with the session's bearer token. */
  signIn: () => Promise<Request>
}

/** Routes every fetch of the product to a simulated Hub; everything is reset when the test ends. */
export function createTestApp(options?: HubOptions): TestApp {
  const hub = createHub(options)
  const strays: globalThis.Request[] = []
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation(async (input, init) => {
    const outgoing = new Request(input, init)
    if (new URL(outgoing.url).host === HUB_HOST) return hub.fetch(outgoing)
    strays.push(outgoing)
    throw new TypeError('There is no such host')
  })
  const logs: unknown[] = []
  for (const level of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((entry: unknown) => void logs.push(entry))
  }
  onTestFinished(async () => {
    hub.close()
    vi.useRealTimers()
    await reset()
    vi.restoreAllMocks()
    expect(logs.filter(isBug)).toEqual([])
  })

  return { hub, strays, logs, request, signIn: async () => withToken(await signInForToken()) }
}

function isBug(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'event' in entry && entry.event === 'bug'
}

export const request: Request = (path, init) => exports.default.fetch(new Request(ORIGIN + path, init))

/** An unused network: tests must not use up each other's sign-in attempts. */
export function newAddress(): Record<string, string> {
  const [first, second] = [crypto.randomUUID().slice(0, 4), crypto.randomUUID().slice(0, 4)]
  return { 'CF-Connecting-IP': `2001:db8:${first}:${second}::1` }
}

export async function signInForToken(): Promise<string> {
  const init = postJson(ADMIN, newAddress())
  const { token } = await (await request('/api/v1/login', init)).json<{ token: string }>()
  return token
}

/** Sends with a session's bearer token. */
export function withToken(token: string): Request {
  return (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return request(path, { ...init, headers })
  }
}
