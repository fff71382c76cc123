import { describe, expect, it } from 'vitest'
import { eventually, passMinutes, passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

const isChat = (stage: string) => (data: { space: { id: string; stage: string } }) =>
  data.space.id === 'alice/chat' && data.space.stage === stage

describe('a change at the Hub', () => {
  it('reaches all viewers within 30 s, without a subscription, whoever made it', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewers = [await openLiveStream(await signIn()), await openLiveStream(await signIn())]
    await passTime(1_000)
    hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'out of memory' })

    await passTime(30_000)

    for (const viewer of viewers) {
      const { space } = await viewer.next('space', isChat('RUNTIME_ERROR'))
      expect(space.errorMessage).toBe('out of memory')
      expect(viewer.received.space).toHaveLength(1)
    }
  })

  it('is not sent when an account is listed for the first time, but closes the streams of those that do not run', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ latencyMs: 2_000 })
    const opening = openLiveStream(await signIn(), ['alice/chat', 'alice/is-paused'])
    const viewer = await whileTimePasses(opening)
    await passTime(3_000)

    expect(await viewer.next('unavailable')).toEqual({ spaceId: 'alice/is-paused', code: 'not_running' })
    await passTime(5_000)
    await viewer.next('metric', ({ spaceId }) => spaceId === 'alice/chat')
    expect(viewer.received.space).toEqual([])
    expect(hub.openStreams().map(({ spaceId }) => spaceId)).toEqual(['alice/chat'])
  })

  it('is sent for every Space of an account that could not be listed before', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    hub.revokeToken('hf_bobWrite')
    const viewer = await openLiveStream(await signIn())
    hub.restoreToken('hf_bobWrite')

    await passTime(30_000)

    await eventually(() => expect(viewer.received.space).toHaveLength(3))
    expect(new Set(viewer.received.space.map(({ space }) => space.owner))).toEqual(new Set(['Bob']))
  })

  it('is sent for a Space that was added, and for one that was removed', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn(), ['Bob/api'])
    await viewer.next('metric')
    hub.addSpace({ id: 'alice/new-one' })
    hub.removeSpace('Bob/api')

    await passTime(30_000)

    expect((await viewer.next('space')).space.id).toBe('alice/new-one')
    expect(await viewer.next('removed')).toEqual({ spaceId: 'Bob/api' })
    expect(hub.openStreams()).toEqual([])
  })

  it('costs one listing for each account every 20 s, and nothing else', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    await openLiveStream(await signIn())
    hub.clearCalls()

    await passMinutes(5)

    const lists = hub.calls.filter(({ path }) => path.startsWith('/api/spaces?'))
    // The logs of incidents at the first look are read once each.
    const logs = hub.calls.filter(({ path }) => path.includes('/logs/')).map(({ path }) => path)
    expect(lists.length + new Set(logs).size).toBe(hub.calls.length)
    const byAlice = lists.filter(({ account }) => account === 'alice')
    expect(byAlice.length).toBeGreaterThanOrEqual(14)
    expect(byAlice.length).toBeLessThanOrEqual(15)
  })

  it('is not sent when nothing has changed', async () => {
    stopTime()
    const { signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn())

    await passMinutes(2)
    await eventually(() => expect(viewer.comments.length).toBeGreaterThanOrEqual(11))

    // The first look tells the Ledger of Spaces that have failed before.
    expect(viewer.order.filter((name) => name !== 'incident' && name !== 'activity')).toEqual(['connected'])
  })
})

describe('an action of ours', () => {
  it('reaches other viewers at once, and so does each stage until the Space has settled', async () => {
    stopTime()
    const { signIn } = createTestApp({ settleMs: 4_000 })
    const [actor, other] = [await signIn(), await signIn()]
    const viewer = await openLiveStream(other)

    await actor('/api/proxy/restart/alice/chat', { method: 'POST' })
    await viewer.next('space', isChat('BUILDING'))
    await passTime(7_000)
    await viewer.next('space', isChat('APP_STARTING'))
    await passTime(4_000)
    await viewer.next('space', isChat('RUNNING'))
  })

  it('ends a Space’s samples when it stops it, and restores them when it starts it', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ settleMs: 2_000 })
    const request = await signIn()
    const viewer = await openLiveStream(request, ['alice/chat'])
    await viewer.next('metric')

    await request('/api/proxy/pause/alice/chat', { method: 'POST' })
    expect(await viewer.next('unavailable')).toEqual({ spaceId: 'alice/chat', code: 'not_running' })
    await passTime(1_000)
    expect(hub.openStreams()).toEqual([])

    const before = viewer.received.metric.length
    await request('/api/proxy/resume/alice/chat', { method: 'POST' })
    await passTime(10_000)
    await eventually(() => expect(viewer.received.metric.length).toBeGreaterThan(before))
    expect(hub.openStreams()).toHaveLength(1)
    expect(viewer.received.unavailable).toHaveLength(1)
  })
})

describe('a subscribed Space that stops by itself', () => {
  it('is reported as unavailable once, and dropped', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn(), ['alice/chat'])
    await viewer.next('metric')
    hub.setStage('alice/chat', 'SLEEPING')

    await passTime(60_000)

    await viewer.next('space', isChat('SLEEPING'))
    expect(viewer.received.unavailable).toEqual([{ spaceId: 'alice/chat', code: 'not_running' }])
    hub.clearCalls()
    await passTime(60_000)
    expect(hub.calls.filter(({ path }) => path.endsWith('/metrics'))).toEqual([])
  })

  it('is measured again when it runs', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn(), ['alice/is-sleeping'])
    await viewer.next('unavailable')
    hub.setStage('alice/is-sleeping', 'RUNNING')

    await passTime(30_000)

    await viewer.next('metric', ({ spaceId }) => spaceId === 'alice/is-sleeping')
  })

  it('keeps sending samples while its stage is unknown', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn(), ['alice/chat'])
    await viewer.next('metric')
    hub.faults.set({ kind: 'unknown-stage', route: '/api/spaces' })

    await passTime(20_000)

    await viewer.next('space', isChat('UNKNOWN'))
    expect(viewer.received.unavailable).toEqual([])
    expect(hub.openStreams()).toHaveLength(1)
  })

  it('keeps sending samples while a new version is built', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn(), ['alice/chat'])
    await viewer.next('metric')
    hub.setStage('alice/chat', 'RUNNING_BUILDING')

    await passTime(40_000)

    await viewer.next('space', isChat('RUNNING_BUILDING'))
    expect(viewer.received.unavailable).toEqual([])
    expect(hub.openStreams()).toHaveLength(1)
  })
})
