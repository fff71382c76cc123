import { describe, expect, it } from 'vitest'
import { readFailure } from './read-answer.ts'
import { ADMIN, createTestApp, newAddress, postJson } from './test-app.ts'

const KEY = { headers: { 'X-API-Key': 'integrators-key' } }

describe('what is wrong with a request', () => {
  it.each([
    [{ action: 'explode', spaceId: 'alice/chat' }, 'expected one of "restart"|"rebuild"|"pause"|"resume"'],
    [{ spaceId: 'alice/chat' }, 'expected one of "restart"'],
    [{ action: 'restart', spaceId: 7 }, 'expected string, received number'],
    [{ action: 'restart', spaceId: 'alice' }, 'A Space id looks like owner/name'],
    [{ action: 'restart', spaceId: 'alice/chat', force: true }, 'Unrecognized key: "force"'],
  ])('is said in words for the body %j', async (body, words) => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const { issues } = await readFailure(await request('/api/v1/action', postJson(body)), 'invalid_request')

    expect(issues?.map(({ message }) => message).join()).toContain(words)
  })

  it('is said in words for a stage that is none', async () => {
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

  it('is said shortly, however long the name of an unknown field is', async () => {
    const { request } = createTestApp()
    const body = { ...ADMIN, ['x'.repeat(10_000)]: 1 }

    const response = await request('/api/v1/login', postJson(body, newAddress()))

    const { issues } = await readFailure(response, 'invalid_request')
    expect(issues?.[0]?.message.length).toBeLessThanOrEqual(300)
  })
})
