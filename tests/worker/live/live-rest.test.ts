import { runInDurableObject } from 'cloudflare:test'
import { describe, expect, it, vi } from 'vitest'
import { fleetStub, passMinutes, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, postJson } from '../support/test-app.ts'

const IDS = ['alice/chat', 'Bob/api', 'alice/vision', 'alice/is-paused']

/** Nothing is left in the Fleet that could keep it awake: until the alarm of the next look, it does nothing. */
async function expectRest(hub: ReturnType<typeof createTestApp>['hub']) {
  expect(hub.openStreams()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
  expect(await runInDurableObject(fleetStub(), (_, state) => state.storage.getAlarm())).not.toBeNull()
  hub.clearCalls()
  await passMinutes(10)
  expect(hub.calls).toEqual([])
}

describe('a Fleet without viewers', () => {
  it('has neither timer nor connection 20 s after the last one has left', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const streams = await Promise.all(Array.from({ length: 5 }, () => openLiveStream(request, IDS)))
    await streams[0]?.next('metric')
    await passTime(60_000)
    expect(hub.openStreams()).toHaveLength(3)

    for (const stream of streams) await stream.leave()
    await passTime(20_000)

    await expectRest(hub)
  })

  it('sleeps after streams that ended by themselves', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const stream = await openLiveStream(await signIn(), IDS)
    await passMinutes(10)
    expect(await stream.ended).toBeNull()
    await passTime(20_000)

    await expectRest(hub)
  })

  it('sleeps after a viewer left while the Hub was down', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'status', status: 503 })
    const opening = openLiveStream(request, IDS)
    await passTime(5_000)
    const stream = await opening
    await passTime(60_000)

    await stream.leave()
    await passTime(60_000)

    await expectRest(hub)
  })

  it('sleeps after a viewer left while the Hub did not answer', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const first = await openLiveStream(request, [])
    hub.faults.set({ kind: 'hang', route: '*/metrics' })
    await request('/api/proxy/update-subscriptions', postJson({ clientId: first.clientId, instances: IDS }))
    await passTime(5_000)

    await first.leave()
    await passTime(20_000)

    await expectRest(hub)
  })

  it('sleeps after ten minutes of changing viewers and subscriptions', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    for (let round = 0; round < 40; round++) {
      const stream = await openLiveStream(request, IDS.slice(round % 4))
      const instances = IDS.slice(0, round % 3)
      await request('/api/proxy/update-subscriptions', postJson({ clientId: stream.clientId, instances }))
      await passMinutes(1 / 8)
      await stream.leave()
      await passMinutes(1 / 8)
    }
    expect(hub.openStreams().length).toBeLessThanOrEqual(3)
    await passTime(20_000)

    await expectRest(hub)
  })

  it('finishes following an action, and then sleeps', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ settleMs: 10_000 })
    const request = await signIn()
    const stream = await openLiveStream(request, IDS)
    await request('/api/proxy/restart/alice/chat', { method: 'POST' })
    await stream.leave()

    await passTime(15_000)
    expect(vi.getTimerCount()).toBe(1)
    await passTime(15_000)

    await expectRest(hub)
  })
})
