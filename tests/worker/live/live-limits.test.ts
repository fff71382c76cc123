import { describe, expect, it } from 'vitest'
import { MAX_STREAMS_OF_SESSION } from '../../../shared/wire/live.ts'
import { readFailure } from '../../support/answers.ts'
import { eventually, passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

const STREAM = '/api/proxy/live-metrics-stream'

describe('the streams of a session', () => {
  it('cannot be opened by a request that was under way during the sign-out', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'hang' })
    const opening = request(STREAM)
    await eventually(() => expect(hub.calls.length).toBeGreaterThan(0))

    await request('/api/v1/logout', { method: 'POST' })

    await readFailure(await whileTimePasses(opening), 'unauthorized')
  })

  it('are limited, and closing one frees its place', async () => {
    stopTime()
    const { signIn } = createTestApp()
    const [request, other] = [await signIn(), await signIn()]
    const streams = []
    for (let count = 0; count < MAX_STREAMS_OF_SESSION; count++) streams.push(await openLiveStream(request))

    const { retryAfterSeconds } = await readFailure(await request(STREAM), 'rate_limited')

    expect(retryAfterSeconds).toBeGreaterThan(0)
    await openLiveStream(other)
    await streams[0]?.leave()
    await passTime(15_000)
    await openLiveStream(request)
  })
})

describe('a Space with a very long error message', () => {
  it('changes without disconnecting a viewer', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const viewer = await openLiveStream(await signIn())
    await passTime(1_000)

    for (const letter of ['x', 'y', 'z']) {
      hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: letter.repeat(400_000) })
      await passTime(20_000)
      const { space } = await viewer.next('space')
      expect(space.errorMessage?.length).toBeLessThan(20_000)
      expect(space.errorMessage).toContain(letter.repeat(100))
    }
  })
})
