import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { ApiError, getJson, post } from '../../../web/requests/transport/client.ts'

const body = z.object({ success: z.literal(true), value: z.number() })

function answer(response: Response | Error) {
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() =>
      response instanceof Error ? Promise.reject(response) : Promise.resolve(response.clone()),
    )
}

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => expect.fail('it should have failed'),
    (cause: unknown) => cause,
  )
  if (!(error instanceof ApiError)) throw error
  return error
}

afterEach(() => vi.restoreAllMocks())

describe('the API client', () => {
  it('returns the fields of the schema, and drops others', async () => {
    answer(Response.json({ success: true, value: 1, more: 2 }))
    expect(await getJson('/api/x', body)).toEqual({ success: true, value: 1 })
  })

  it('posts JSON, each request with its own key', async () => {
    const fetch = answer(Response.json({ success: true, value: 1 }))
    await post('/api/x', { a: 1 }, body)
    expect(fetch).toHaveBeenCalledWith(
      '/api/x',
      expect.objectContaining({
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': expect.stringMatching(/^[0-9a-z]{10,}$/),
        },
        body: '{"a":1}',
        redirect: 'manual',
      }),
    )

    await post('/api/x', { a: 1 }, body)
    const keys = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    expect(new Set(keys).size).toBe(2)
  })

  it('fails with the server’s own code', async () => {
    const failed = {
      success: false,
      code: 'rate_limited',
      message: 'slow',
      requestId: 'r1',
      retryAfterSeconds: 7,
    }
    answer(Response.json(failed, { status: 429 }))
    expect(await failure(getJson('/api/x', body))).toMatchObject({
      code: 'rate_limited',
      message: 'slow',
      requestId: 'r1',
      retryAfterSeconds: 7,
    })
  })

  it('fails as unreachable without an answer', async () => {
    answer(new TypeError('Failed to fetch'))
    expect(await failure(getJson('/api/x', body))).toMatchObject({ code: 'unreachable' })
  })

  it('passes on the Hub’s own words', async () => {
    const failed = {
      success: false,
      code: 'hub_quota',
      message: 'm',
      requestId: 'r1',
      hubMessage: 'No more CPU',
    }
    answer(Response.json(failed, { status: 403 }))
    expect(await failure(getJson('/api/x', body))).toMatchObject({ hubMessage: 'No more CPU' })
  })

  it('fails as unreachable if the answer is cut off', async () => {
    const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) })
    answer(new Response(cut, { headers: { 'content-type': 'application/json' } }))
    expect(await failure(getJson('/api/x', body))).toMatchObject({ code: 'unreachable' })
  })

  it('does not wait forever', async () => {
    vi.useFakeTimers()
    vi.spyOn(globalThis, 'fetch').mockImplementation(
      (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        }),
    )
    const waiting = failure(getJson('/api/x', body))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await waiting).toMatchObject({ code: 'timeout' })
    vi.useRealTimers()
  })

  it('reports the Retry-After of something in front of the server', async () => {
    answer(new Response('error code: 1015', { status: 429, headers: { 'retry-after': '30' } }))
    expect(await failure(getJson('/api/x', body))).toMatchObject({
      code: 'edge_rate_limited',
      retryAfterSeconds: 30,
    })
  })

  it.each([
    [
      'another shape',
      () => Response.json({ success: true, value: 'one' }, { headers: { 'x-request-id': 'r2' } }),
    ],
    [
      'an unknown code',
      () =>
        Response.json({ success: false, code: 'odd' }, { status: 400, headers: { 'x-request-id': 'r2' } }),
    ],
  ])('fails as unreadable on %s, with the request id', async (_, response) => {
    answer(response())
    expect(await failure(getJson('/api/x', body))).toMatchObject({ code: 'unreadable', requestId: 'r2' })
  })
})
