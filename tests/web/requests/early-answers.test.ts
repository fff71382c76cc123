import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { getJson } from '../../../web/requests/transport/client.ts'

const body = z.object({ value: z.number() })

function askEarly(answer: Promise<Response>, sentAt = Date.now()) {
  const abort = vi.fn()
  vi.stubGlobal('earlyAnswers', { '/api/x': { answer, abort, sentAt } })
  return abort
}

function stubFetch() {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ value: 2 }))
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('an answer that was asked for while the code was loading', () => {
  it('is used once, and only for its path', async () => {
    const fetch = stubFetch()
    askEarly(Promise.resolve(Response.json({ value: 1 })))
    expect(await getJson('/api/y', body)).toEqual({ value: 2 })
    expect(await getJson('/api/x', body)).toEqual({ value: 1 })
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(await getJson('/api/x', body)).toEqual({ value: 2 })
  })

  it('is dropped if nobody wanted it for a long time', async () => {
    stubFetch()
    const abort = askEarly(Promise.resolve(Response.json({ value: 1 })), Date.now() - 60_000)
    expect(await getJson('/api/x', body)).toEqual({ value: 2 })
    expect(abort).toHaveBeenCalled()
  })

  it('fails like any other call', async () => {
    stubFetch()
    askEarly(Promise.reject(new TypeError('no network')))
    await expect(getJson('/api/x', body)).rejects.toMatchObject({ code: 'unreachable' })
  })

  it('is aborted with the call that uses it', async () => {
    stubFetch()
    const abort = askEarly(new Promise(() => undefined))
    const controller = new AbortController()
    void getJson('/api/x', body, controller.signal).catch(() => undefined)
    controller.abort()
    expect(abort).toHaveBeenCalled()
  })
})
