import { abortAllDurableObjects, evictDurableObject } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { eventually, fleetStub, passMinutes, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, postJson, type Request } from '../support/test-app.ts'

async function readAccounts(request: Request) {
  const { accounts } = await readSuccess(await request('/api/proxy/spaces'), spaceList)
  return Object.fromEntries(accounts.map(({ username, error }) => [username, error?.code ?? 'ok']))
}

describe('a Fleet that is evicted in the middle of a stream', () => {
  it('ends the stream, and works again when the viewer reconnects', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const stream = await openLiveStream(request, ['alice/chat'])
    await stream.next('metric')

    await abortAllDurableObjects()
    await stream.ended

    const update = postJson({ clientId: stream.clientId, instances: ['alice/chat'] })
    await readFailure(await request('/api/proxy/update-subscriptions', update), 'not_found')
    const again = await openLiveStream(request, ['alice/chat'])
    await again.next('metric')
    expect(again.clientId).not.toBe(stream.clientId)
    expect(await readAccounts(request)).toEqual({ alice: 'ok', bob: 'ok', acme: 'ok' })
  })

  it('recovers after an eviction while it was idle', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const first = await request('/api/proxy/spaces')
    const etag = first.headers.get('ETag') ?? ''
    await first.text()
    await evictDurableObject(fleetStub())
    hub.clearCalls()

    const response = await request('/api/proxy/spaces', { headers: { 'If-None-Match': etag } })

    expect((await readSuccess(response, spaceList)).spaces.length).toBeGreaterThan(30)
    expect(hub.calls).toHaveLength(3)
  })
})

describe('a Hub that is down for five minutes', () => {
  it('is retried with growing pauses, and everything recovers by itself', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const viewer = await openLiveStream(request, ['alice/chat', 'Bob/api'])
    await passTime(1_000)
    await viewer.next('metric')
    await viewer.next('metric')
    hub.clearCalls()

    const down = hub.faults.set({ kind: 'status', status: 503 })
    hub.endStreams()
    await passMinutes(5)
    await eventually(() => expect(viewer.received.unavailable).toHaveLength(2))
    expect(viewer.received.unavailable.map(({ code }) => code)).toEqual([
      'hub_unavailable',
      'hub_unavailable',
    ])
    expect(hub.calls.filter(({ path }) => path.endsWith('/metrics')).length).toBeLessThan(60)
    expect(viewer.received.removed).toEqual([])

    hub.faults.clear(down)
    const before = viewer.received.metric.length
    await passMinutes(0.75)
    for (const id of ['alice/chat', 'Bob/api']) {
      await eventually(() =>
        expect(viewer.received.metric.slice(before).some(({ spaceId }) => spaceId === id)).toBe(true),
      )
    }
    expect(hub.openStreams()).toHaveLength(2)
    expect(await readAccounts(request)).toEqual({ alice: 'ok', bob: 'ok', acme: 'ok' })
  })

  it('does not prevent a stream from opening: ids of managed accounts are accepted unchecked', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const down = hub.faults.set({ kind: 'status', status: 503 })

    const opening = openLiveStream(request, ['alice/chat', 'carol/running'])
    await eventually(() => expect(hub.calls.length).toBeGreaterThanOrEqual(3))
    await passTime(4_000)
    const viewer = await opening
    expect(viewer.connected).toMatchObject({
      subscribed: ['alice/chat'],
      rejected: [{ id: 'carol/running', code: 'space_not_found' }],
    })

    hub.faults.clear(down)
    await passTime(60_000)
    await viewer.next('metric')
  })
})

describe('a token that is revoked in the middle of a stream', () => {
  it('affects only that account and its Spaces, and recovers by itself', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const viewer = await openLiveStream(request, ['alice/chat', 'Bob/api'])
    await passTime(1_000)
    await viewer.next('metric', ({ spaceId }) => spaceId === 'Bob/api')

    hub.revokeToken('hf_bobWrite')
    hub.endStreams('Bob/api')
    await passTime(30_000)

    await eventually(() =>
      expect(viewer.received.unavailable).toEqual([{ spaceId: 'Bob/api', code: 'hub_unauthorized' }]),
    )
    expect(await readAccounts(request)).toEqual({ alice: 'ok', bob: 'hub_unauthorized', acme: 'ok' })
    expect(viewer.received.removed).toEqual([])

    hub.restoreToken('hf_bobWrite')
    const before = viewer.received.metric.length
    await passTime(60_000)
    await eventually(() =>
      expect(viewer.received.metric.slice(before).some(({ spaceId }) => spaceId === 'Bob/api')).toBe(true),
    )
    expect(await readAccounts(request)).toEqual({ alice: 'ok', bob: 'ok', acme: 'ok' })
  })
})
