import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { describe, expect, it, vi } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { status } from '../../../shared/wire/status.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { fleetStub, passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { API_KEY, createTestApp, type Request } from '../support/test-app.ts'

const LIST = '/api/proxy/spaces'
const REFRESH = `${LIST}?refresh=1`

async function readList(request: Request, path = LIST) {
  return readSuccess(await whileTimePasses(request(path)), spaceList)
}

/** No timer runs in the meantime. */
function letTimeGoBy(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
}

/** A list that was read some time ago. */
async function knowAll() {
  stopTime()
  const app = createTestApp()
  const request = await app.signIn()
  const before = await readList(request)
  letTimeGoBy(60_000)
  return { ...app, request, before }
}

describe('the dashboard’s list while the Hub fails for every account', () => {
  it.each([[LIST], [REFRESH]])('is the last known one, with its age: %s', async (path) => {
    const { hub, request, before } = await knowAll()
    hub.faults.set({ kind: 'bad-token' })
    hub.faults.set({ kind: 'status', status: 503, account: 'anonymous' })
    await readList(request, REFRESH)

    const during = await readList(request, path)

    expect(during.spaces).toEqual(before.spaces)
    expect(during.fetchedAt).toBe(before.fetchedAt)
    for (const [index, { ok, error, readAt, spaceCount }] of during.accounts.entries()) {
      expect(ok).toBe(false)
      expect(error?.code).toMatch(/^hub_/)
      expect([readAt, spaceCount]).toEqual([
        before.accounts[index]?.readAt,
        before.accounts[index]?.spaceCount,
      ])
    }
  })

  it('comes within a second if the Hub does not answer, and is current once it does', async () => {
    const { hub, request, before } = await knowAll()
    const fault = hub.faults.set({ kind: 'hang' })
    const startedAt = Date.now()

    const during = await readList(request)

    expect(Date.now() - startedAt).toBeLessThan(1_500)
    expect(during.spaces).toEqual(before.spaces)
    expect(during.fetchedAt).toBe(before.fetchedAt)
    await passTime(11_000)
    const { accounts } = await readList(request)
    expect(accounts.map(({ error }) => error?.code)).toEqual(['hub_timeout', 'hub_timeout', 'hub_timeout'])
    hub.faults.clear(fault)
    await passTime(11_000)
    expect((await readList(request)).accounts.every(({ ok }) => ok)).toBe(true)
  })

  it('is still there after an eviction, with no account shown as ok', async () => {
    const { hub, request, before } = await knowAll()
    await evictDurableObject(fleetStub())
    const fault = hub.faults.set({ kind: 'hang' })

    const during = await readList(request)

    expect(during.spaces).toEqual(before.spaces)
    expect(during.fetchedAt).toBe(before.fetchedAt)
    for (const { ok, error, readAt } of during.accounts) {
      expect([ok, error?.code, readAt]).toEqual([false, 'hub_timeout', before.fetchedAt])
      expect(error?.message).toContain(before.fetchedAt)
    }
    hub.faults.clear(fault)
    await passTime(11_000)
    expect((await readList(request)).accounts.every(({ ok }) => ok)).toBe(true)
  })

  it('fails if nothing is known, and always for integrators', async () => {
    stopTime()
    const { hub, request, signIn } = createTestApp()
    const send = await signIn()
    const fault = hub.faults.set({ kind: 'status', status: 503 })
    await readFailure(await whileTimePasses(send(LIST)), 'hub_unavailable')
    hub.faults.clear(fault)
    await readList(send)
    letTimeGoBy(20_000)
    hub.faults.set({ kind: 'status', status: 503 })

    const answer = await whileTimePasses(
      request('/api/v1/external/spaces', { headers: { 'X-API-Key': API_KEY } }),
    )

    await readFailure(answer, 'hub_unavailable')
  })
})

describe('the stored list', () => {
  it('holds no token and no value over 1 MB', async () => {
    await knowAll()

    const values = await runInDurableObject(fleetStub(), (_, state) => [...state.storage.kv.list()])

    expect(values.length).toBeGreaterThan(1)
    for (const [, value] of values) {
      expect(JSON.stringify(value)).not.toMatch(/hf_\w*Write/)
      expect(JSON.stringify(value).length).toBeLessThan(1_000_000)
    }
  })

  it('is written again after 15 minutes, and not before', async () => {
    const { request } = await knowAll()
    const writtenAt = () =>
      runInDurableObject(
        fleetStub(),
        (_, state) => state.storage.kv.get<{ writtenAt: number }>('list')?.writtenAt,
      )
    const first = await writtenAt()
    letTimeGoBy(60_000)
    await readList(request, REFRESH)
    expect(await writtenAt()).toBe(first)

    letTimeGoBy(14 * 60_000)
    await readList(request, REFRESH)

    expect(await writtenAt()).toBeGreaterThan(first ?? 0)
  })

  it('does not bring back an account that is no longer managed', async () => {
    const { hub, request } = await knowAll()
    await runInDurableObject(fleetStub(), (_, { storage }) => {
      const [index, text] = [storage.kv.get<object>('list'), storage.kv.get<string>('list:0') ?? '']
      const renamed = JSON.parse(JSON.stringify(index).replaceAll('"bob"', '"eve"'))
      storage.kv.put('list', renamed)
      storage.kv.put('list:0', text.replaceAll('Bob', 'eve'))
    })
    await evictDurableObject(fleetStub())
    hub.faults.set({ kind: 'hang' })

    const { spaces, accounts } = await readList(request)

    expect(accounts.map(({ username }) => username)).toEqual(['alice', 'bob', 'acme'])
    expect(accounts[1]).toMatchObject({ spaceCount: 0, readAt: null })
    expect(spaces.some(({ owner }) => owner === 'eve')).toBe(false)
  })
})

it('the self-check knows the age of the list, and when the Hub was last called', async () => {
  const { hub, request } = await knowAll()
  hub.faults.set({ kind: 'bad-token' })
  hub.faults.set({ kind: 'status', status: 404, account: 'anonymous' })

  const { fleet } = await readSuccess(await whileTimePasses(request('/api/v1/status')), status)

  expect(fleet.ageSeconds).toBeGreaterThanOrEqual(60)
  expect(Date.now() - Date.parse(fleet.lastLookAt ?? '')).toBeLessThan(5_000)
  expect(fleet.spaceCount).toBeGreaterThan(30)
})
