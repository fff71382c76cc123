import { describe, expect, it, vi } from 'vitest'
import { signedIn } from '../../../shared/wire/session.ts'
import { readSuccess } from '../../support/answers.ts'
import { eventually, passMinutes, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { ADMIN, createTestApp, newAddress, postJson, withToken } from '../support/test-app.ts'

describe('the streams of a session', () => {
  it('all get `signed-out` and end when it signs out, and those of other sessions continue', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const [mine, others] = [await signIn(), await signIn()]
    const streams = [await openLiveStream(mine, ['alice/chat']), await openLiveStream(mine)]
    const other = await openLiveStream(others, ['alice/chat'])

    await mine('/api/v1/logout', { method: 'POST' })

    for (const stream of streams) {
      expect(await stream.next('signed-out')).toEqual({})
      expect(await stream.ended).toBeNull()
      expect(stream.order.at(-1)).toBe('signed-out')
    }
    const before = other.received.metric.length
    await passTime(5_000)
    await eventually(() => expect(other.received.metric.length).toBeGreaterThan(before))
    expect(hub.openStreams()).toHaveLength(1)
  })

  it('get `signed-out` and end when it expires', async () => {
    stopTime()
    const { request } = createTestApp()
    const login = await request('/api/v1/login', postJson(ADMIN, newAddress()))
    const { token, expires } = await readSuccess(login, signedIn)
    vi.setSystemTime(expires - 5 * 60_000)
    const stream = await openLiveStream(withToken(token), ['alice/chat'])

    await passMinutes(4.9)
    expect(stream.received['signed-out']).toEqual([])
    await passMinutes(0.2)

    await stream.next('signed-out')
    expect(await stream.ended).toBeNull()
  })

  it('continue when it is renewed while they are open', async () => {
    stopTime()
    const { request } = createTestApp()
    const login = await request('/api/v1/login', postJson(ADMIN, newAddress()))
    const { token, expires } = await readSuccess(login, signedIn)
    const mine = withToken(token)
    vi.setSystemTime(expires - 5 * 60_000)
    const stream = await openLiveStream(mine, ['alice/chat'])

    await mine('/api/v1/verify')
    await passMinutes(6)

    expect(stream.received['signed-out']).toEqual([])
    const before = stream.received.metric.length
    await passTime(5_000)
    await eventually(() => expect(stream.received.metric.length).toBeGreaterThan(before))
  })

  it('cannot be opened once it is signed out', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    await request('/api/v1/logout', { method: 'POST' })

    expect((await request('/api/proxy/live-metrics-stream')).status).toBe(401)
  })
})
