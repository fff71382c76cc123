import { describe, expect, it } from 'vitest'
import { externalSpaces } from '../../../shared/wire/external.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { API_KEY, createTestApp, type Request } from '../support/test-app.ts'

const REFRESH = '/api/proxy/spaces?refresh=1'

async function readAccount(request: Request, username: string) {
  const list = await readSuccess(await request(REFRESH), spaceList)
  return { ...list, account: list.accounts.find((one) => one.username === username) }
}

describe('one account’s failure', () => {
  it('is reported in that account, and hides no other', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.revokeToken('hf_bobWrite')

    const { account, spaces } = await readAccount(request, 'bob')

    expect(account).toMatchObject({ ok: false, spaceCount: 0, error: { code: 'hub_unauthorized' } })
    expect(account?.error?.message).toContain('bob')
    expect(spaces.some(({ owner }) => owner === 'alice')).toBe(true)
  })

  it('keeps the account’s last good Spaces, and clears by itself', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const before = await readAccount(request, 'bob')
    hub.revokeToken('hf_bobWrite')

    const during = await readAccount(request, 'bob')
    expect(during.account).toMatchObject({ ok: false, spaceCount: 3 })
    expect(during.spaces).toEqual(before.spaces)

    hub.restoreToken('hf_bobWrite')
    expect((await readAccount(request, 'bob')).account).toMatchObject({ ok: true, error: null })
  })

  it('is reported when the Hub does not know the account', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'status', status: 404, route: '/api/spaces?*author=acme*' })

    const { account } = await readAccount(request, 'acme')

    expect(account?.error?.code).toBe('hub_rejected')
    expect(account?.error?.message).toContain('acme')
  })

  it('delays the next listing until the Hub’s Retry-After is over', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': '120' },
      account: 'Bob',
      times: 1,
    })
    const { account } = await readAccount(request, 'bob')
    expect(account?.error?.code).toBe('hub_rate_limited')
    hub.clearCalls()

    await passTime(119_000)
    await readAccount(request, 'bob')
    expect(hub.calls.some((call) => call.account === 'Bob')).toBe(false)

    await passTime(1_000)
    expect((await readAccount(request, 'bob')).account).toMatchObject({ ok: true, error: null })
  })
})

describe('the failure of all accounts', () => {
  it.each([
    [{ kind: 'status', status: 500 }, 'hub_unavailable'],
    [{ kind: 'status', status: 404 }, 'hub_rejected'],
    [{ kind: 'status', status: 400 }, 'hub_rejected'],
    [{ kind: 'status', status: 403, body: { error: 'Not for you' } }, 'hub_forbidden'],
    [{ kind: 'bad-token' }, 'hub_unauthorized'],
    [{ kind: 'html' }, 'hub_unavailable'],
    [{ kind: 'status', status: 200, body: { not: 'a list' } }, 'hub_unavailable'],
  ] as const)('by %j is the answer %s', async (fault, code) => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set(fault)

    await readFailure(await whileTimePasses(request('/api/proxy/spaces')), code)
  })

  it('is the failure of the requested account, not of another', async () => {
    const { hub, request, signIn } = createTestApp()
    const send = await signIn()
    const withKey = { headers: { 'X-API-Key': API_KEY } }
    hub.faults.set({ kind: 'bad-token' })

    for (const path of ['bob', 'bob/api']) {
      const answer = await request(`/api/v1/external/spaces/${path}`, withKey)
      expect((await readFailure(answer, 'hub_unauthorized')).message, path).toMatch(/\bbob\b/)
    }
    const acted = await send('/api/proxy/restart/bob/api', { method: 'POST' })
    expect((await readFailure(acted, 'hub_unauthorized')).message).toMatch(/\bbob\b/)
  })

  it('is returned to integrators only while it lasts', async () => {
    const { hub, request, signIn } = createTestApp()
    const list = () => request('/api/v1/external/spaces', { headers: { 'X-API-Key': API_KEY } })
    await readSuccess(await list(), externalSpaces)
    const fault = hub.faults.set({ kind: 'bad-token' })
    const send = await signIn()
    await (await send(REFRESH)).text()

    await readFailure(await list(), 'hub_unauthorized')
    await readFailure(await list(), 'hub_unauthorized')
    hub.faults.clear(fault)

    await readSuccess(await list(), externalSpaces)
  })

  it('says when to retry if it is a rate limit', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'status', status: 429, headers: { 'Retry-After': '77' } })

    const response = await request('/api/proxy/spaces')

    const { retryAfterSeconds } = await readFailure(response, 'hub_rate_limited')
    expect(retryAfterSeconds).toBe(77)
    expect(response.headers.get('Retry-After')).toBe('77')
  })

  it('ends as soon as the Hub is back', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const fault = hub.faults.set({ kind: 'status', status: 503 })
    await readFailure(await whileTimePasses(request('/api/proxy/spaces')), 'hub_unavailable')

    hub.faults.clear(fault)

    const { accounts } = await readSuccess(await request('/api/proxy/spaces'), spaceList)
    expect(accounts.map(({ ok }) => ok)).toEqual([true, true, true])
  })
})
