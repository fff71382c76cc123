import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHub, type Hub } from './hub.ts'
import { send } from './send.ts'

let hub: Hub
beforeEach(() => {
  hub = createHub()
})
afterEach(() => hub.close())

const say = async (path: string, method: string, body?: unknown) => {
  const response = await send(hub, `/__hub${path}`, body === undefined ? { method } : { method, body })
  return { status: response.status, body: await response.json() }
}
const statusOf = async (path: string, token?: string) =>
  (await send(hub, path, token === undefined ? {} : { token })).status

describe('the switches over HTTP', () => {
  it('are explained in plain text, with every kind of fault', async () => {
    const response = await send(hub, '/__hub')
    const text = await response.text()

    expect(response.headers.get('content-type')).toContain('text/plain')
    expect(text).toContain('curl https://huggingface.co/__hub/faults -d')
    for (const kind of ['status', 'hang', 'cut', 'long-line', 'borders']) {
      expect(text).toMatch(new RegExp(`^  ${kind} +\\S`, 'm'))
    }
  })

  it('turn a fault on, list it, and turn it off', async () => {
    const set = await say('/faults', 'POST', { kind: 'status', status: 503, route: '/api/spaces' })
    expect(set).toMatchObject({ status: 201, body: { id: 'fault-1' } })
    expect(await statusOf('/api/spaces')).toBe(503)
    expect((await say('/faults', 'GET')).body).toMatchObject([{ id: 'fault-1', left: null }])

    expect((await say('/faults/fault-1', 'DELETE')).status).toBe(200)
    expect(await statusOf('/api/spaces')).toBe(200)
    expect((await say('/faults/fault-1', 'DELETE')).status).toBe(404)
  })

  it.each([
    { kind: 'explode' },
    { kind: 'status' },
    { kind: 'hang', times: 0 },
    { kind: 'hang', surprise: 1 },
  ])('refuse %j', async (fault) => {
    expect((await say('/faults', 'POST', fault)).status).toBe(422)
    expect(hub.faults.list()).toEqual([])
  })

  it('put a Space into a stage, add one, and remove one', async () => {
    await say('/spaces/alice/chat/stage', 'POST', { stage: 'RUNTIME_ERROR', errorMessage: 'gone' })
    const runtime = await send(hub, '/api/spaces/alice/chat/runtime')
    expect(await runtime.json()).toMatchObject({ stage: 'RUNTIME_ERROR', errorMessage: 'gone' })

    await say('/spaces/alice/new-one/add', 'POST')
    expect(await statusOf('/api/spaces/alice/new-one')).toBe(200)

    await say('/spaces/alice/new-one', 'DELETE')
    expect(await statusOf('/api/spaces/alice/new-one')).toBe(401)
    expect((await say('/spaces/alice/new-one', 'DELETE')).status).toBe(404)
    expect((await say('/spaces/a/b/stage', 'POST', { stage: 'RUNNING' })).status).toBe(404)
  })

  it('revoke the tokens of an account, or one, and restore them', async () => {
    expect((await say('/tokens/alice/revoke', 'POST')).body).toEqual({ tokens: 4, revoked: true })
    expect(await statusOf('/api/whoami-v2', 'hf_aliceRead')).toBe(401)

    await say('/tokens/hf_aliceRead/restore', 'POST')
    expect(await statusOf('/api/whoami-v2', 'hf_aliceRead')).toBe(200)
    expect(await statusOf('/api/whoami-v2', 'hf_aliceWrite')).toBe(401)
  })

  it('set the rate limit', async () => {
    await say('/rate-limit', 'PUT', { quota: 1 })
    expect([await statusOf('/api/spaces'), await statusOf('/api/spaces')]).toEqual([200, 429])

    await say('/rate-limit', 'PUT', { quota: null })
    expect(await statusOf('/api/spaces')).toBe(200)
  })

  it('change what an account may, and list the keys of a Space without values', async () => {
    const change = { canPay: false, cpuLimit: 3, noCapacity: ['t4-small'] }
    expect(await say('/accounts/alice', 'PATCH', change)).toMatchObject({ status: 200, body: change })
    expect(hub.accounts[0]).toMatchObject(change)
    expect((await say('/accounts/alice', 'PATCH', { cpuLimit: null })).status).toBe(200)
    expect(hub.accounts[0]?.cpuLimit).toBeNull()
    expect((await say('/accounts/alice', 'PATCH', { name: 'x' })).status).toBe(422)
    expect((await say('/accounts/nobody', 'PATCH', { canPay: true })).status).toBe(404)

    expect((await say('/spaces/alice/chat/configuration', 'GET')).body).toEqual({
      variables: ['MODEL_ID', 'LOG_LEVEL', 'EMPTY'],
      secrets: ['HF_TOKEN'],
    })
    expect((await say('/spaces/alice/nothing/configuration', 'GET')).status).toBe(404)
  })

  it('list the calls with their accounts, excluding the switches’ own', async () => {
    await statusOf('/api/spaces?author=alice', 'hf_aliceRead')
    await statusOf('/api/spaces?author=bob')

    expect((await say('/calls', 'GET')).body).toMatchObject([
      { method: 'GET', path: '/api/spaces?author=alice', account: 'alice' },
      { method: 'GET', path: '/api/spaces?author=bob', account: null },
    ])
    await say('/calls', 'DELETE')
    expect((await say('/calls', 'GET')).body).toEqual([])
  })

  it('list the open streams, and end them', async () => {
    const [chat, vision] = await Promise.all(
      ['chat', 'vision'].map((name) => send(hub, `/v1/alice/${name}/live-metrics/sse`)),
    )
    expect((await say('/streams', 'GET')).body).toMatchObject([
      { spaceId: 'alice/chat' },
      { kind: 'metrics' },
    ])

    await say('/streams?space=alice/chat', 'DELETE')
    await chat?.text()
    expect((await say('/streams', 'GET')).body).toMatchObject([{ spaceId: 'alice/vision' }])
    await vision?.body?.cancel()
  })
})
