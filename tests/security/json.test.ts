import { beforeAll, describe, expect, it } from 'vitest'
import { spaceList } from '../../shared/wire/space-list.ts'
import { asAnyone, type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { ADMIN } from '../support/admin.ts'
import { readFailure, readJson, readSuccess } from '../support/answers.ts'

const PROTO = '"__proto__":{"username":"admin","action":"restart","isAdmin":true}'

const product = setUpProduct()
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
})

const post = (path: string, body: string) =>
  send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

describe('a malicious JSON body', () => {
  it.each([
    `{${PROTO},"spaceId":"alice/chat"}`,
    '{"constructor":{"prototype":{"action":"restart"}},"spaceId":"alice/chat"}',
    '{"action":"__proto__","spaceId":"alice/chat"}',
    '{"action":"constructor","spaceId":"alice/chat"}',
    '{"action":"toString","spaceId":"alice/chat"}',
    '{"action":"restart","spaceId":"__proto__/constructor/x"}',
    '{"action":["restart"],"spaceId":"alice/chat"}',
    '{"action":"restart","spaceId":["alice/chat"]}',
    '{"action":"restart","spaceId":{"toString":"alice/chat"}}',
    '{"action":"restart","spaceId":"alice/chat","toString":1}',
    '{"action":"restart","spaceId":"alice/chat\\u0000"}',
    '{"action":"restart","spaceId":"alice/\\ud800"}',
    '[]',
    'null',
    '"restart"',
    '1e999',
    '['.repeat(30_000) + ']'.repeat(30_000),
    `{"action":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
  ])('is refused: %.60s', async (body) => {
    product.hub.clearCalls()
    await readFailure(await post('/api/v1/action', body), 'invalid_request')
    expect(product.hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('does not sign anyone in', async () => {
    const anyone = asAnyone(product.url)
    for (const body of [
      `{${PROTO},"password":"x"}`,
      `{"username":"admin","password":{"toString":"x"}}`,
      `{"username":["admin"],"password":["${ADMIN.password}"]}`,
      '{"username":"admin","password":true}',
      `{"username":"admin","password":"${ADMIN.password}","__proto__":null,"x":1}`,
    ]) {
      const headers = { 'content-type': 'application/json' }
      const response = await anyone('/api/v1/login', { method: 'POST', headers, body })
      await readFailure(response, 'invalid_request')
    }
  })

  it('does not affect later answers', async () => {
    const before = await readJson(await send('/api/config'))
    await post('/api/v1/action', `{${PROTO},"action":"restart","spaceId":"alice/chat"}`)
    expect(await readJson(await send('/api/config'))).toEqual(before)
  })
})

describe('malicious JSON from the Hub', () => {
  it('leaves the list readable, without the invalid entries', async () => {
    const odd = [...['__proto__', 'alice', 'alice/../bob', '/', 'alice/<script>', 'alice/x\n', '']].map(
      describeSpace,
    )
    const evil = {
      ...describeSpace('alice/evil'),
      host: 'javascript:alert(1)',
      subdomain: '"><script>',
      cardData: { title: '<img src=x onerror=alert(1)>', emoji: {}, short_description: 7 },
      tags: [{}, null],
      likes: 'many',
      runtime: {
        stage: 'constructor',
        hardware: [],
        domains: [{ domain: 'evil.example/x', stage: 'READY' }],
      },
    }
    const body = JSON.stringify([...odd, evil]).replaceAll('"runtime"', '"__proto__":{"x":1},"runtime"')
    product.hub.faults.set({
      ...{ kind: 'status', status: 200, body, headers: { 'content-type': 'application/json' } },
      route: '/api/spaces?*author=alice*',
      times: 1,
    })

    const { spaces } = await readSuccess(await send('/api/proxy/spaces?refresh=1'), spaceList)

    const [space, ...others] = spaces.filter(({ owner }) => owner.startsWith('alice') || owner === '')
    expect(others).toEqual([])
    expect(space).toMatchObject({ id: 'alice/evil', stage: 'UNKNOWN', url: null, likes: 0, tags: [] })
  })
})

function describeSpace(id: string) {
  return {
    _id: 'f'.repeat(24),
    id,
    author: 'alice',
    createdAt: '2026-01-01T00:00:00.000Z',
    likes: 1,
    tags: [],
  }
}
