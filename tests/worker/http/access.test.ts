import { describe, expect, it } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { createTestApp } from '../support/test-app.ts'

/** What the README opens to callers without a session or key. Everything else must refuse them. */
const OPEN = new Set([
  'POST /api/v1/login',
  'POST /api/v1/logout',
  'GET /api/v1/verify',
  'GET /api/config',
  'GET /api/v1/external/openapi.json',
])

const endpoints = createApp()
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method} ${path}`)

const guarded = [...new Set(endpoints)].filter((endpoint) => !OPEN.has(endpoint))

describe('a caller without a session or a key', () => {
  it.each(guarded)('is refused at %s, without a call to the Hub', async (endpoint) => {
    const { request, hub } = createTestApp()
    const [method = '', path = ''] = endpoint.split(' ')

    const response = await request(path.replace(/:\w+(\{[^}]*\})?/g, 'alice'), { method })

    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ success: false, code: 'unauthorized' })
    expect(hub.calls).toEqual([])
  })
})
