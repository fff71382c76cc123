import { describe, expect, it } from 'vitest'
import { createHub } from './hub.ts'
import { send } from './send.ts'

const hub = createHub()
const INVALID = 'Invalid username or password.'

describe('refusals', () => {
  it.each([
    ['GET', '/api/whoami-v2', undefined, 401, INVALID],
    ['GET', '/api/whoami-v2', 'hf_wrong', 401, 'Invalid credentials in Authorization header'],
    ['GET', '/api/spaces', 'hf_wrong', 401, 'Invalid credentials in Authorization header'],
    ['GET', '/api/spaces/alice/diary/runtime', undefined, 401, INVALID],
    ['GET', '/api/spaces/alice/nothing', undefined, 401, INVALID],
    ['GET', '/api/spaces/alice/nothing', 'hf_aliceWrite', 404, 'Repository not found'],
    ['GET', '/api/spaces/alice/diary', 'hf_bobWrite', 404, 'Repository not found'],
    ['GET', '/api/spaces/alice/chat/revision/nope', undefined, 404, 'Invalid rev id: nope'],
    [
      'GET',
      '/api/spaces/alice/chat?expand=host',
      undefined,
      400,
      '"expand" must be one of [author, cardData,',
    ],
    ['GET', '/api/spaces/alice/banned/runtime', 'hf_aliceWrite', 403, 'Access to this resource is disabled.'],
    ['GET', '/api/spaces/alice/chat/metrics', undefined, 401, INVALID],
    ['GET', '/api/spaces/alice/chat/logs/run', undefined, 401, INVALID],
    ['GET', '/api/spaces/alice/chat/jwt', undefined, 401, INVALID],
    ['GET', '/api/spaces/alice/homepage/metrics', 'hf_aliceWrite', 406, 'Space is stale'],
    ['GET', '/v1/alice/is-paused/live-metrics/sse', undefined, 406, 'Space is stale'],
    ['POST', '/api/spaces/alice/chat/restart', undefined, 401, INVALID],
    [
      'POST',
      '/api/spaces/alice/chat/restart',
      'hf_bobWrite',
      403,
      'Only the owner of this Space can restart it',
    ],
    ['POST', '/api/spaces/acme/shop/pause', 'hf_bobWrite', 403, 'Only the owner of this Space can pause it'],
    ['POST', '/api/spaces/alice/chat/pause', 'hf_aliceRead', 403, 'This token has no write permission'],
    ['POST', '/api/spaces/acme/shop/restart', 'hf_aliceFine', 403, 'This token has no write permission'],
    ['POST', '/api/spaces/alice/chat/restart', 'hf_aliceOauth', 401, INVALID],
    [
      'POST',
      '/api/spaces/alice/homepage/restart',
      'hf_aliceWrite',
      400,
      'A static Space cannot be restarted',
    ],
    ['POST', '/api/spaces/alice/diary/restart', 'hf_bobWrite', 404, 'Repository not found'],
    [
      'POST',
      '/api/spaces/carol/waiting/restart',
      'hf_carolWrite',
      403,
      "You've reached your cpu-basic quota limit",
    ],
    ['POST', '/api/spaces/alice/chat/factory-reboot', 'hf_aliceWrite', 404, "Sorry, we can't find the page"],
    ['GET', '/elsewhere', undefined, 404, "Sorry, we can't find the page"],
  ])('%s %s as %s: %i', async (method, path, token, status, text) => {
    const response = await send(hub, path, token === undefined ? { method } : { method, token })

    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect((await response.json()).error).toContain(text)
  })

  it('name a missing Space in X-Error-Code, and explain a 403 in X-Error-Message', async () => {
    const missing = await send(hub, '/api/spaces/alice/nothing', { token: 'hf_aliceWrite' })
    const quota = await send(hub, '/api/spaces/carol/waiting/restart', {
      method: 'POST',
      token: 'hf_carolWrite',
    })

    expect(missing.headers.get('x-error-code')).toBe('RepoNotFound')
    expect(quota.headers.get('x-error-message')).toContain('quota limit')
  })
})

describe('a token that is revoked', () => {
  it('is refused until it is restored', async () => {
    const token = 'hf_bobWrite'
    hub.revokeToken(token)
    expect((await send(hub, '/api/spaces?author=bob', { token })).status).toBe(401)

    hub.restoreToken(token)
    expect((await send(hub, '/api/spaces?author=bob', { token })).status).toBe(200)
  })
})

describe('a Space that was renamed', () => {
  it('redirects by path, keeping the query, in plain text', async () => {
    const response = await send(hub, '/api/spaces/alice/old-name/restart?factory=true', { method: 'POST' })

    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe('/api/spaces/alice/chat/restart?factory=true')
    expect(await response.text()).toBe(
      'Temporary Redirect. Redirecting to /api/spaces/alice/chat/restart?factory=true',
    )
  })

  it('redirects on the control plane too', async () => {
    const response = await send(hub, '/v1/alice/old-name/live-metrics/sse')

    expect(response.headers.get('location')).toBe('/v1/alice/chat/live-metrics/sse')
  })
})

describe('a request id', () => {
  it('comes with every answer, and includes the caller’s trace id', async () => {
    const headers = { 'X-Amzn-Trace-Id': 'my-id' }

    expect((await send(hub, '/nowhere', { headers })).headers.get('x-request-id')).toMatch(
      /^Root=1-.+;my-id$/,
    )
  })
})
