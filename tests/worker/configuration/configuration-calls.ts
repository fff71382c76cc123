import { API_KEY, createTestApp, type Request, request as send, type TestApp } from '../support/test-app.ts'

export const withBody = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

/** Sends with the integrators' key. */
export const byKey: Request = (path, init = {}) => {
  const headers = new Headers(init.headers)
  headers.set('X-API-Key', API_KEY)
  return send(path, { ...init, headers })
}

/** The same call for the dashboard and for integrators. */
export const AUDIENCES = [
  ['the dashboard', '/api/proxy', (app: TestApp) => app.signIn()],
  ['integrators', '/api/v1/external', async () => byKey],
] as const

/** What changed something at the Hub: method, path, body. */
export function sentTo({ hub }: TestApp): string[] {
  return hub.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
}

export async function startApp(options?: Parameters<typeof createTestApp>[0]) {
  const app = createTestApp(options)
  return { ...app, request: await app.signIn() }
}
