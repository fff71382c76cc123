import { afterEach, describe, expect, it, vi } from 'vitest'
import { ERROR_STATUS, type ErrorCode } from '../../../shared/wire/errors.ts'
import { createQueryClient } from '../../../web/requests/query-client.ts'
import { sessionQuery } from '../../../web/requests/session.ts'
import { updateSubscriptions } from '../../../web/requests/update-subscriptions.ts'

async function replyTo(code: ErrorCode) {
  const body = { success: false, code, message: 'no', requestId: 'r1' }
  return replyOf(Response.json(body, { status: ERROR_STATUS[code] }))
}

async function replyOf(answer: Response | Error) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
  )
  const queryClient = createQueryClient()
  const reply = await updateSubscriptions(queryClient, 'c1', ['ada/a'])
  return { reply, session: queryClient.getQueryData(sessionQuery.queryKey) }
}

afterEach(() => vi.restoreAllMocks())

describe('an update of the subscriptions', () => {
  it('is sent', async () => {
    const { reply } = await replyOf(Response.json({ success: true, subscribed: ['ada/a'], rejected: [] }))
    expect(reply).toBe('sent')
  })

  it('ends the session on a 401', async () => {
    expect(await replyTo('unauthorized')).toEqual({ reply: 'refused', session: { success: false } })
  })

  it('has failed for now if trying again can help', async () => {
    expect((await replyOf(new TypeError('no network'))).reply).toBe('failed')
    expect((await replyTo('internal')).reply).toBe('failed')
    expect((await replyTo('rate_limited')).reply).toBe('failed')
  })

  it('is refused if it cannot', async () => {
    expect((await replyTo('invalid_request')).reply).toBe('refused')
    expect((await replyTo('forbidden')).reply).toBe('refused')
  })

  it('reports that the stream is gone', async () => {
    expect(await replyTo('not_found')).toEqual({ reply: 'gone', session: undefined })
  })
})
