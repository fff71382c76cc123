import { describe, expect, it, vi } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import type { HubOptions } from '../../hub/hub.ts'
import { readSuccess } from '../../support/answers.ts'
import { eventually, passMinutes, passTime, stopTime } from '../support/fleet-clock.ts'
import { createTestApp } from '../support/test-app.ts'

/** Acts on Spaces, and then advances the clock. */
async function follow(paths: string[], options: HubOptions = {}) {
  stopTime()
  const { hub, signIn } = createTestApp(options)
  const request = await signIn()
  await readSuccess(await request('/api/proxy/spaces'), spaceList)
  for (const path of paths) {
    expect((await request(`/api/proxy/${path}`, { method: 'POST' })).status).toBe(200)
  }
  hub.clearCalls()
  const stageOf = async (id: string) => {
    const { spaces } = await readSuccess(await request('/api/proxy/spaces'), spaceList)
    return spaces.find((space) => space.id === id)?.stage
  }
  return { hub, request, stageOf, calls: () => hub.calls.map(({ path }) => path.replace(/\?.*/, '')) }
}

const RUNTIME = '/api/spaces/alice/chat/runtime'

describe('a Space after an action of ours', () => {
  it('is read on its own until it has settled, and no longer', async () => {
    const { stageOf, calls } = await follow(['restart/alice/chat'], { settleMs: 3_000 })

    await passTime(4_000)
    expect(await stageOf('alice/chat')).toBe('APP_STARTING')
    expect(calls()).toEqual([RUNTIME, RUNTIME])

    await passTime(4_000)
    expect(await stageOf('alice/chat')).toBe('RUNNING')
    const callCount = calls().length
    expect(vi.getTimerCount()).toBe(0)

    await passMinutes(10)
    expect(calls()).toHaveLength(callCount)
  })

  it('leaves no timer behind, even if another one settles while its own answer is under way', async () => {
    const { hub } = await follow(['pause/alice/chat', 'pause/alice/vision'])
    hub.faults.set({ kind: 'delay', ms: 3_000, space: 'alice/vision', times: 1 })
    await passTime(1_000)
    hub.setStage('alice/chat', 'BUILDING')
    await passTime(2_000)
    hub.setStage('alice/chat', 'PAUSED')

    await passTime(2_200)

    expect(vi.getTimerCount()).toBe(0)
  })

  it('is followed until it fails, too', async () => {
    const { stageOf } = await follow(['rebuild/alice/breaks-at-build'], { settleMs: 3_000 })

    await passTime(8_000)

    expect(await stageOf('alice/breaks-at-build')).toBe('BUILD_ERROR')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('has settled at once when a pause worked', async () => {
    const { calls } = await follow(['pause/alice/chat'])

    await passTime(2_000)

    expect(calls()).toEqual([RUNTIME])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is read less often after 90 s, and not forever', async () => {
    const { calls } = await follow(['restart/alice/chat'], { settleMs: 3_600_000 })

    await passTime(90_000)
    expect(calls()).toHaveLength(45)
    await passTime(100_000)
    expect(calls().length - 45).toBeLessThanOrEqual(11)

    await passMinutes(7)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is followed while the Hub still reports the previous stage', async () => {
    const { hub, calls } = await follow(['restart/alice/chat'])
    hub.setStage('alice/chat', 'RUNNING')

    await passTime(60_000)

    expect(calls().length).toBeGreaterThan(0)
    expect(calls().length).toBeLessThanOrEqual(6)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is read again after a Hub error', async () => {
    const { hub, stageOf } = await follow(['restart/alice/chat'], { settleMs: 3_000 })
    hub.faults.set({ kind: 'status', status: 503, route: '*/runtime', times: 4 })

    await passTime(20_000)

    expect(await stageOf('alice/chat')).toBe('RUNNING')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is no longer followed when the Hub refuses to report it', async () => {
    const { hub, calls } = await follow(['restart/alice/chat'])
    hub.revokeToken('hf_aliceWrite')

    await passTime(60_000)

    expect(calls()).toEqual([RUNTIME])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is followed again after a second action', async () => {
    const { hub, request, calls } = await follow(['restart/alice/chat'], { settleMs: 3_000 })
    await passTime(5_000)
    await request('/api/proxy/restart/alice/chat', { method: 'POST' })
    hub.clearCalls()

    await passTime(60_000)

    expect(calls()).toEqual([RUNTIME, RUNTIME, RUNTIME, RUNTIME])
  })

  it('keeps the answer of a second action when an older one arrives after it', async () => {
    const { hub, request, stageOf } = await follow(['restart/alice/chat'], { settleMs: 60_000 })
    const older = { route: '*/runtime', times: 1 }
    hub.faults.set({ kind: 'delay', ms: 3_000, ...older })
    hub.faults.set({ kind: 'status', status: 200, body: { stage: 'BUILDING' }, ...older })
    await passTime(2_500)

    await request('/api/proxy/pause/alice/chat', { method: 'POST' })
    await passTime(3_000)

    expect(await stageOf('alice/chat')).toBe('PAUSED')
  })

  it('is read once at a time, and does not wait for another one whose answer is slow', async () => {
    const { hub, request, calls } = await follow(['restart/alice/chat'], { settleMs: 60_000 })
    hub.faults.set({ kind: 'delay', ms: 8_000, space: 'alice/chat' })
    await passTime(2_500)
    await request('/api/proxy/restart/alice/vision', { method: 'POST' })
    hub.clearCalls()

    await passTime(5_000)

    const vision = '/api/spaces/alice/vision/runtime'
    expect(calls()).toEqual([vision, vision])
  })

  it('settles even if the Hub does not answer for another one', async () => {
    const { hub, stageOf, calls } = await follow(['restart/alice/chat', 'restart/alice/vision'], {
      settleMs: 1_000,
    })
    hub.faults.set({ kind: 'delay', ms: 9_000, space: 'alice/chat' })

    await passTime(6_000)

    expect(await stageOf('alice/vision')).toBe('RUNNING')
    expect(calls().filter((path) => path === RUNTIME)).toHaveLength(1)
  })

  it('is read from one listing per account when many are followed', async () => {
    const many = ['chat', 'vision', 'zero', 'diary', 'own-domain', 'stale-build']
    const { stageOf, calls } = await follow(
      many.map((name) => `restart/alice/${name}`),
      { settleMs: 3_000 },
    )

    await passTime(8_000)

    expect(new Set(calls())).toEqual(new Set(['/api/spaces']))
    expect(calls().length).toBeLessThanOrEqual(4 * 3)
    expect(await stageOf('alice/diary')).toBe('RUNNING')
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a listing that was under way during an action', () => {
  it('does not restore the previous stage', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ kind: 'delay', ms: 1_000, route: '/api/spaces' })
    hub.faults.set({ kind: 'status', status: 200, body: [oldChat()], route: '/api/spaces?*author=alice*' })

    hub.clearCalls()
    const listing = request('/api/proxy/spaces?refresh=1')
    await eventually(() => expect(hub.calls).toHaveLength(3))
    await request('/api/proxy/pause/alice/chat', { method: 'POST' })
    await passTime(1_000)

    const { spaces } = await readSuccess(await listing, spaceList)
    expect(spaces.find(({ id }) => id === 'alice/chat')?.stage).toBe('PAUSED')
  })
})

function oldChat() {
  return { _id: '65f0c0de0123456789abcdef', id: 'alice/chat', runtime: { stage: 'RUNNING' } }
}
