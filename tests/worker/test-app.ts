import { exports } from 'cloudflare:workers'
import { onTestFinished, vi } from 'vitest'
import { createHub, type Hub, type HubOptions } from '../hub/hub.ts'

const ORIGIN = 'https://manager.test'
export const ADMIN = { username: 'admin', password: 'correct-horse-battery' }
export const API_KEY = 'integrators-key'

/** The real Worker and its Fleet, with a simulated Hub of this test's own behind them. */
export interface TestApp {
  hub: Hub
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Signs in and sends with the session's bearer token. */
  signIn: () => Promise<(path: string, init?: RequestInit) => Promise<Response>>
}

/** Routes everything that the product fetches to a simulated Hub; the test's end closes it. */
export function createTestApp(options?: HubOptions): TestApp {
  const hub = createHub(options)
  const spy = vi.spyOn(globalThis, 'fetch')
  spy.mockImplementation((input, init) => hub.fetch(new Request(input, init)))
  onTestFinished(() => {
    spy.mockRestore()
    hub.close()
  })

  const request: TestApp['request'] = (path, init) => exports.default.fetch(new Request(ORIGIN + path, init))
  return {
    hub,
    request,
    async signIn() {
      const response = await request('/api/v1/login', postJson(ADMIN))
      const { token } = await response.json<{ token: string }>()
      return (path, init = {}) => {
        const headers = new Headers(init.headers)
        headers.set('authorization', `Bearer ${token}`)
        return request(path, { ...init, headers })
      }
    },
  }
}

export function postJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
