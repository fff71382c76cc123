import { describe, expect, it } from 'vitest'
import { readFailure } from '../../support/answers.ts'
import { ADMIN, createTestApp, newAddress, postJson } from '../support/test-app.ts'

const KEY = { headers: { 'X-API-Key': 'integrators-key-of-this-test' } }

describe('the description of an invalid request', () => {
  it.each([
    [{ action: 'explode', spaceId: 'alice/chat' }, 'expected one of "restart"|"rebuild"|"pause"|"resume"'],
    [{ spaceId: 'alice/chat' }, 'expected one of "restart"'],
    [{ action: 'restart', spaceId: 7 }, 'expected string, received number'],
    [{ action: 'restart', spaceId: 'alice' }, 'A Space id is owner/name'],
    [{ action: 'restart', spaceId: 'alice/chat', force: true }, 'Unrecognized key: "force"'],
  ])('is readable for the body %j', async (body, words) => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const { issues } = await readFailure(await request('/api/v1/action', postJson(body)), 'invalid_request')

    expect(issues?.map(({ message }) => message).join()).toContain(words)
  })

  it('lists the known stages if a stage is unknown', async () => {
    const { request } = createTestApp()

    const response = await request('/api/v1/external/spaces?stage=ASLEEP', KEY)

    const { issues } = await readFailure(response, 'invalid_request')
    expect(issues).toEqual([{ path: 'stage', message: expect.stringMatching(/NO_APP_FILE, .*UNKNOWN/) }])
  })

  it('never quotes a value, which may be a password', async () => {
    const { request } = createTestApp()
    const secret = ADMIN.password
    for (const body of [
      secret,
      [secret],
      { username: [secret], password: { value: secret } },
      { username: '', password: secret.repeat(100), more: secret },
    ]) {
      const response = await request('/api/v1/login', postJson(body, newAddress()))
      const failure = await readFailure(response, 'invalid_request')
      expect(failure.issues?.length).toBeGreaterThan(0)
      expect(JSON.stringify(failure)).not.toContain(secret)
    }
  })

  it('is short, however long the name of an unknown field is', async () => {
    const { request } = createTestApp()
    const body = { ...ADMIN, ['x'.repeat(10_000)]: 1 }

    const response = await request('/api/v1/login', postJson(body, newAddress()))

    const { issues } = await readFailure(response, 'invalid_request')
    expect(issues?.[0]?.message.length).toBeLessThanOrEqual(300)
  })
})

describe('a path with a line break in its Space id', () => {
  const ids = ['a%0Ab/c', 'a/b%0Ac', 'a%0Ab%2Fc', 'alice/chat%0A', 'alice%2Fchat%0D%0A']
  const proxy = ['restart', 'rebuild', 'pause', 'resume'].map((action) => `/api/proxy/${action}/:id`)
  const external = ['restart', 'rebuild', 'pause', 'resume'].map(
    (action) => `/api/v1/external/action/:id/${action}`,
  )

  it.each([...proxy, ...external])('is an invalid_request for POST %s', async (path) => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    for (const id of ids) {
      const response = await request(path.replace(':id', id), { method: 'POST', ...KEY })
      expect((await readFailure(response, 'invalid_request')).issues?.[0]?.path).toBe('spaceId')
    }
    expect(hub.calls).toEqual([])
  })

  it('is an invalid_request for GET /api/v1/external/spaces/:id', async () => {
    const { request } = createTestApp()
    for (const id of ids) {
      await readFailure(await request(`/api/v1/external/spaces/${id}`, KEY), 'invalid_request')
    }
  })
})
