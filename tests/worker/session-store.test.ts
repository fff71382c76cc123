import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { done, tokenVerified, verification } from '../../shared/session.ts'
import { stopTime } from './fleet-clock.ts'
import { openLiveStream } from './live-stream.ts'
import { readFailure, readSuccess } from './read-answer.ts'
import { createTestApp, signInForToken, withToken } from './test-app.ts'

const HOUR_MS = 60 * 60_000

/** Makes the store of sessions fail at this, from now to the end of the test. */
function breakStore(method: 'put' | 'delete'): void {
  const store: KVNamespace = Object.getPrototypeOf(env.SESSIONS)
  vi.spyOn(store, method).mockRejectedValue(new Error('KV is down'))
}

describe('a store of sessions that fails', () => {
  it('to end a session keeps none of its streams open, and is told', async () => {
    const { logs } = createTestApp()
    const send = withToken(await signInForToken())
    const stream = await openLiveStream(send)
    breakStore('delete')

    await readFailure(await send('/api/v1/logout', { method: 'POST' }), 'internal')

    await stream.next('signed-out')
    expect(await stream.ended).toBeNull()
    expect(logs.splice(0)).toContainEqual(expect.objectContaining({ event: 'bug' }))
  })

  it('to mark the end of a session still ends it', async () => {
    const { logs } = createTestApp()
    const send = withToken(await signInForToken())
    const stream = await openLiveStream(send)
    breakStore('put')

    await readSuccess(await send('/api/v1/logout', { method: 'POST' }), done)

    await stream.next('signed-out')
    await readFailure(await send('/api/v1/verifyToken'), 'unauthorized')
    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'mark-ended' }))
  })

  it('to renew a session leaves it its old end', async () => {
    stopTime()
    const { logs } = createTestApp()
    const send = withToken(await signInForToken())
    const { expiresAt } = await readSuccess(await send('/api/v1/verifyToken'), tokenVerified)
    vi.setSystemTime(Date.now() + 13 * HOUR_MS)
    breakStore('put')

    const verified = await readSuccess(await send('/api/v1/verify'), verification)

    expect(verified).toMatchObject({ success: true, expires: expiresAt })
    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'renew' }))
  })
})
