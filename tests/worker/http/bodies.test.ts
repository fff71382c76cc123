import { describe, expect, it } from 'vitest'
import { actionDone } from '../../../shared/model/actions.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { createTestApp, postJson } from '../support/test-app.ts'

describe('a body', () => {
  const PATH = '/api/v1/action'
  const body = JSON.stringify({ action: 'restart', spaceId: 'alice/chat' })

  async function send(init: RequestInit) {
    const { signIn } = createTestApp()
    const request = await signIn()
    return request(PATH, { method: 'POST', ...init })
  }

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('is an unsupported_media_type if its type is "%s"', async (type) => {
    const response = await send({ body: new Blob([body]), headers: type ? { 'content-type': type } : {} })
    await readFailure(response, 'unsupported_media_type')
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])(
    'may be %s',
    async (type) => {
      await readSuccess(await send({ body, headers: { 'content-type': type } }), actionDone)
    },
  )

  it.each(['', '{', 'restart', '{"action":"restart"', '\u0000'])(
    'is an invalid_request if it is %j',
    async (text) => {
      const response = await send({ body: text, headers: { 'content-type': 'application/json' } })
      const { issues } = await readFailure(response, 'invalid_request')
      expect(issues?.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['an unknown action', { action: 'explode', spaceId: 'alice/chat' }, 'action'],
    ['no action', { spaceId: 'alice/chat' }, 'action'],
    ['a bad id', { action: 'restart', spaceId: '../x' }, 'spaceId'],
    ['an unknown key', { action: 'restart', spaceId: 'alice/chat', force: true }, ''],
  ])('is an invalid_request with %s, and the answer says where', async (_, value, path) => {
    const { issues } = await readFailure(await send(postJson(value)), 'invalid_request')
    expect(issues?.map((issue) => issue.path)).toEqual([path])
  })

  it('is a payload_too_large above 64 KiB, with or without a Content-Length', async () => {
    const large = JSON.stringify({ action: 'restart', spaceId: 'a'.repeat(64 * 1024) })
    await readFailure(
      await send({ body: large, headers: { 'content-type': 'application/json' } }),
      'payload_too_large',
    )

    const stream = new Blob([large]).stream()
    await readFailure(
      await send({ body: stream, headers: { 'content-type': 'application/json' } }),
      'payload_too_large',
    )
  })
})
