import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { errorBody } from '../../shared/wire/errors.ts'
import { signInForToken } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { sendRaw } from './send-raw.ts'

const MANY = 'n'.repeat(10_000)

const product = setUpProduct()
let session: [string, string]

beforeAll(async () => {
  session = ['Authorization', `Bearer ${await signInForToken(product.url)}`]
  await sendRaw(product.url, { path: '/api/proxy/spaces', headers: [session] })
})
beforeEach(() => product.hub.clearCalls())

describe('an anonymous caller with an unusual spelling of a path', () => {
  it.each([
    '/api//proxy/spaces',
    '//api/proxy/spaces',
    '/api/./proxy/spaces',
    '/api/x/../proxy/spaces',
    '/api/%2e%2e/api/proxy/spaces',
    '/api/v1/verify/../../proxy/spaces',
    '/api/v1/verify/..%2f..%2fproxy/spaces',
    '/api/config/%2e%2e/proxy/spaces',
    '/api/v1/external/openapi.json/../info',
    '/api/v1/external/openapi.json%2F..%2Finfo',
    '/api/v1/external/openapi.json/../spaces',
    '/%61pi/proxy/spaces',
    '/%2561pi/proxy/spaces',
    '/api%2Fproxy%2Fspaces',
    '/api/proxy%2Fspaces',
    '/api/proxy%252Fspaces',
    '/api\\proxy\\spaces',
    '/api/proxy/spaces/',
    '/api/proxy/spaces;x=1',
    '/api/proxy/spaces%00',
    '/api/proxy/spaces\0',
    '/api/proxy/spaces%20',
    '/api/proxy/spaces\t',
    '/API/proxy/spaces',
    '/api/proxy/SPACES',
    '/assets/../api/proxy/spaces',
    '/api/proxy/%73paces',
    '/api/proxy/sp\xc0\xafaces',
    '/api/proxy/spaces#x',
    '/api/proxy/spaces?/api/config',
    '/api/config?/../proxy/spaces',
    `/api/proxy/spaces/${MANY}`,
    '/api//proxy/backup',
    '/api/proxy/backup/',
    '/api/proxy/%62ackup',
    '/api/config/../proxy/backup',
    '/api/proxy/backup%00',
    '/API/proxy/backup',
    '/api/config?/../proxy/backup',
    '/api/./proxy/history',
    '/api/proxy/history/',
    '/api/proxy/history/alice%2Fchat',
    '/api/v1/verify/../../proxy/incidents',
    '/api/proxy/incidents;x=1',
    '/api/v1/external/openapi.json/../../../proxy/activity',
    '/api%2Fproxy%2Factivity',
    '/assets/../api/proxy/watch',
    '/api\\proxy\\watch',
    '/api/proxy/alerts/',
    '/api/proxy/%61lerts',
    '/api/proxy/alerts/1/../../alerts',
    '/api/proxy/alerts/1/deliveries',
  ])('%j does not get in', async (path) => {
    const { status, text } = await sendRaw(product.url, { path })

    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(
      /"(spaces|accounts|usernames|endpoints|incidents|entries|probes|alerts|deliveries)"/,
    )
    expect(product.hub.calls).toEqual([])
  })
})

describe('a path with two slashes', () => {
  it.each(['//evil.example', '//evil.example/%2e%2e', '/%5cevil.example', '/\\evil.example', '//api/config'])(
    '%j does not redirect to another host',
    async (path) => {
      const location = (await sendRaw(product.url, { path })).headers.get('location') ?? '/'
      expect(new URL(location, product.url).origin).toBe(product.url)
    },
  )
})

describe('a malicious id', () => {
  const ids = [
    '..',
    '../..',
    '..%2f..',
    '%2e%2e/%2e%2e',
    '%2e%2e%2f%2e%2e',
    '%252e%252e/x',
    'alice/..',
    'alice/%2e%2e',
    'alice/.',
    'alice/chat/..',
    'alice/chat/restart',
    'alice%2F..%2Fbob',
    'alice%252Fchat',
    'alice%5Cchat',
    'alice//chat',
    'alice/%2Fchat',
    'alice/chat%00',
    'alice/chat\0',
    'alice/chat%0d%0aX-Evil:%201',
    'alice/chat%0aSet-Cookie:a=b',
    'alice/%c0%ae%c0%ae',
    'alice/\xc0\xae\xc0\xae',
    'alice/%ff%fe',
    'alice/%',
    'alice/%zz',
    'alice/%e2%80%ae',
    'alice/chat.git',
    'alice/a--b',
    '%20alice/chat',
    'alice/chat%20',
    'alice/chat%3Fx',
    'alice/chat%23',
    '__proto__/constructor',
    'constructor',
    `alice/${MANY}`,
    MANY,
    `alice/${'%41'.repeat(3_000)}`,
  ]
  const paths = ids.flatMap((id) => [
    ['POST', `/api/proxy/restart/${id}`],
    ['GET', `/api/proxy/metrics?spaceId=${id}`],
    ['GET', `/api/proxy/live-metrics-stream/${id}`],
    ['POST', `/api/v1/external/action/${id}/restart`],
    ['GET', `/api/proxy/history/${id}`],
    ['POST', `/api/proxy/incidents/${id}/acknowledge`],
    ['DELETE', `/api/proxy/alerts/${id}`],
    ['POST', `/api/proxy/alerts/${id}/test`],
  ])

  it.each(paths)(
    '%s %j is refused with our own message, and has no effect',
    async (method = '', path = '') => {
      const { status, headers, text } = await sendRaw(product.url, { method, path, headers: [session] })

      expect(product.hub.calls.filter((call) => call.method === 'POST')).toEqual([])
      expect(product.hub.openStreams()).toEqual([])
      expect(headers.has('x-evil') || headers.has('set-cookie')).toBe(false)
      // What is not HTTP is refused before it reaches the Worker; a path that leads out of /api is a page.
      expect([400, 401, 404, 405]).toContain(status)
      if (headers.get('content-type')?.startsWith('application/json')) {
        expect(errorBody.parse(JSON.parse(text)).message.length).toBeLessThan(500)
      }
      expect(text).not.toMatch(/<html/i)
    },
  )
})
