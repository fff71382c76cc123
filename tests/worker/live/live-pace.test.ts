import { describe, expect, it, vi } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readSuccess } from '../../support/answers.ts'
import { calmSeed } from '../support/calm-seed.ts'
import { passMinutes, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

describe('viewers that come and go while a listing is under way', () => {
  it('leave no second watch loop behind', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const [first, second] = [await signIn(), await signIn()]
    await openLiveStream(first)
    hub.faults.set({ kind: 'delay', ms: 5_000, route: '/api/spaces' })
    await passTime(21_000)
    await first('/api/v1/logout', { method: 'POST' })
    await openLiveStream(second)
    await passTime(10_000)

    await second('/api/v1/logout', { method: 'POST' })

    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a budget that runs low', () => {
  it('is reported in the account’s state, and the list is refreshed less often', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ seed: calmSeed(3) })
    const request = await signIn()
    await openLiveStream(request)
    hub.setRateLimit(2)
    await passTime(21_000)
    hub.setRateLimit(undefined)
    hub.clearCalls()

    const { accounts } = await readSuccess(await request('/api/proxy/spaces'), spaceList)
    expect(accounts[0]).toMatchObject({ ok: true, error: { code: 'hub_rate_limited' } })

    await passTime(50_000)
    expect(hub.calls).toEqual([])
    await passTime(30_000)
    expect(hub.calls.length).toBeGreaterThan(0)
    const after = await readSuccess(await request('/api/proxy/spaces'), spaceList)
    expect(after.accounts[0]).toMatchObject({ ok: true, error: null })
  })
})

describe('a budget of unknown size', () => {
  it('is never reported as low, however little is left', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.setRateLimit(4)
    hub.faults.set({ kind: 'headers', headers: { 'RateLimit-Policy': null } })

    const { accounts } = await readSuccess(await request('/api/proxy/spaces'), spaceList)

    expect(accounts.map(({ ok, error }) => [ok, error])).toEqual(Array(3).fill([true, null]))
  })
})

describe('a token with a Retry-After from the Hub', () => {
  const isMetrics = ({ path }: { path: string }) => path.endsWith('/metrics')

  it('opens no metrics connection until it is over', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({
      ...{ kind: 'status', status: 429, headers: { 'Retry-After': '120' } },
      ...{ route: '/api/spaces', account: 'alice', times: 1 },
    })
    const viewer = await openLiveStream(request, ['alice/chat', 'Bob/api'])
    expect(await viewer.next('unavailable')).toEqual({ spaceId: 'alice/chat', code: 'hub_rate_limited' })
    await passTime(110_000)
    expect(hub.calls.filter(isMetrics).map(({ account }) => account)).toEqual(['Bob'])

    await passTime(30_000)

    await viewer.next('metric', ({ spaceId }) => spaceId === 'alice/chat')
  })

  it('is reported in its account when it was refused while a Space was followed', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ settleMs: 600_000 })
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ kind: 'status', status: 429, headers: { 'Retry-After': '120' }, route: '*/runtime' })
    await request('/api/proxy/restart/alice/chat', { method: 'POST' })
    await passTime(3_000)
    hub.clearCalls()

    await passTime(60_000)
    const { accounts } = await readSuccess(await request('/api/proxy/spaces'), spaceList)

    expect(accounts[0]).toMatchObject({ username: 'alice', ok: false, error: { code: 'hub_rate_limited' } })
    expect(hub.calls.filter(({ account }) => account === 'alice')).toEqual([])
  })
})

describe('a Space that is listed as running but has no metrics', () => {
  it('is tried less and less often, and at once when its stage has changed', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const fault = hub.faults.set({ kind: 'status', status: 406, space: 'alice/chat' })
    const viewer = await openLiveStream(await signIn(), ['alice/chat'])
    const attempts = () => hub.calls.filter(({ path }) => path.startsWith('/api/spaces/alice/chat/metrics'))
    await passMinutes(5)
    expect(attempts()).toHaveLength(5)
    hub.faults.clear(fault)
    hub.setStage('alice/chat', 'APP_STARTING')
    await passTime(25_000)

    hub.setStage('alice/chat', 'RUNNING')
    await passTime(25_000)

    await viewer.next('metric')
  })
})
