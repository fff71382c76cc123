import { describe, expect, it, vi } from 'vitest'
import { spaceList } from '../../shared/fleet.ts'
import { passTime, stopTime } from './fleet-clock.ts'
import { openLiveStream } from './live-stream.ts'
import { readSuccess } from './read-answer.ts'
import { createTestApp } from './test-app.ts'

describe('viewers who come and go while a listing is under way', () => {
  it('leave no second loop behind', async () => {
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
  it('is said in the account’s state, and the list is asked for less often', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
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
