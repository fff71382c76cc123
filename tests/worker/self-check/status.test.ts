import { describe, expect, it } from 'vitest'
import { status } from '../../../shared/wire/status.ts'
import { readStatus as readStatusOf } from '../../../worker/fleet/self-check/read-status.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { startParts } from '../support/fleet-parts.ts'
import { createTestApp, type Request } from '../support/test-app.ts'

const STATUS = '/api/v1/status'
const WHOAMI = '/api/whoami-v2'

async function readStatus(request: Request, query = '') {
  const answer = await readSuccess(await request(STATUS + query), status)
  const checks = Object.fromEntries(answer.accounts.map(({ username, check }) => [username, check]))
  return { ...answer, checks }
}

describe('the self-check', () => {
  it('reports the owner and the rights of each token', async () => {
    const { signIn } = createTestApp()

    const { checks } = await readStatus(await signIn())

    expect(checks).toMatchObject({
      alice: {
        accepted: true,
        owner: 'alice',
        kind: 'write',
        relation: 'owner',
        canWrite: true,
        error: null,
      },
      bob: { accepted: true, owner: 'Bob', relation: 'owner' },
      acme: { accepted: null, owner: null, kind: null, relation: null, canWrite: null, checkedAt: null },
    })
    expect(checks.alice?.checkedAt).not.toBeNull()
  })

  it('asks the Hub for a token’s owner every five minutes, and at once with refresh=1', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const whoami = () => hub.calls.filter(({ path }) => path === WHOAMI).length
    await readStatus(request)
    await readStatus(request)
    expect(whoami()).toBe(2)
    hub.clearCalls()

    await readStatus(request, '?refresh=1')

    expect(whoami()).toBe(2)
    expect(hub.calls.filter(({ path }) => path.startsWith('/api/spaces?'))).toHaveLength(3)
  })

  it('does not report a token as accepted after the Hub has refused it', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readStatus(request)
    hub.revokeToken('hf_bobWrite')
    await (await request('/api/proxy/spaces?refresh=1')).text()

    const { checks } = await readStatus(request)

    expect(checks.bob).toMatchObject({
      accepted: false,
      canWrite: false,
      error: { code: 'hub_unauthorized', hubMessage: expect.stringMatching(/Invalid/) },
    })
    expect(checks.alice).toMatchObject({ accepted: true })
  })

  it('does not ask again while the Hub’s Retry-After lasts, and says so', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': '60' },
      route: WHOAMI,
      account: 'Bob',
    })

    for (let times = 0; times < 3; times++) {
      const { checks } = await readStatus(request, '?refresh=1')
      expect(checks.bob).toMatchObject({ accepted: null, error: { code: 'hub_rate_limited' } })
    }

    expect(hub.calls.filter(({ path, account }) => path === WHOAMI && account === 'Bob')).toHaveLength(1)
  })

  it.each(['', '?refresh=1'])('answers before the page times out if the Hub hangs%s', async (query) => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'hang' })
    const startedAt = Date.now()

    const { checks } = await whileTimePasses(readStatus(request, query))

    expect(Date.now() - startedAt).toBeLessThan(15_000)
    expect(checks.bob).toMatchObject({ accepted: null, error: { code: 'hub_timeout' } })
  })

  it('answers just as fast with more accounts than can be checked at once', async () => {
    stopTime()
    const { hub } = createTestApp()
    hub.faults.set({ kind: 'hang' })
    const names = Array.from({ length: 12 }, (_, index) => `account${index}`)
    const parts = startParts({ HF_USER: names.map((name) => `${name}:hf_${name}`).join() })
    const startedAt = Date.now()

    const { accounts } = await whileTimePasses(readStatusOf(parts))

    expect(Date.now() - startedAt).toBeLessThan(15_000)
    expect(accounts.map(({ check }) => check.error?.code)).toEqual(names.map(() => 'hub_timeout'))
    expect(accounts.map(({ ok, error }) => [ok, error?.code])).toEqual(
      names.map(() => [false, 'hub_timeout']),
    )
  })

  it('includes what the lists found while tokens were being checked', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readStatus(request)
    hub.revokeToken('hf_bobWrite')

    const { accounts, checks } = await readStatus(request, '?refresh=1')

    expect(accounts.find(({ username }) => username === 'bob')).toMatchObject({ ok: false })
    expect(checks.bob).toMatchObject({ accepted: false, canWrite: false })
  })

  it('refuses any other query', async () => {
    const { signIn } = createTestApp()

    await readFailure(await (await signIn())(`${STATUS}?refresh=yes`), 'invalid_request')
  })
})
