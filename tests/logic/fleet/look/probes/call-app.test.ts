import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { callApp } from '../../../../../worker/fleet/look/probes/call-app.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An app that sends this, and then no more: it neither ends nor breaks off. */
function startApp(text: string) {
  return async (_: RequestInfo | URL, { signal }: RequestInit = {}) =>
    new Response(
      new ReadableStream({
        start(body) {
          body.enqueue(new TextEncoder().encode(text))
          signal?.addEventListener('abort', () => body.error(signal.reason))
        },
      }),
    )
}

const call = (fetch: typeof globalThis.fetch) =>
  callApp(
    { url: new URL('http://app.test/'), needsToken: false },
    { fetch, token: null, expectStatus: null, takeCall: () => true },
  )

it('takes what an app that streams has sent within 10 s for its answer', async () => {
  const answer = call(startApp('still here'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toEqual({ status: 200, text: 'still here', isElsewhere: false })
})

it('has no answer from an app that says nothing within 10 s', async () => {
  const answer = call(
    (_, { signal } = {}) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await answer).toEqual({ failure: 'late' })
})
