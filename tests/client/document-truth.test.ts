import { beforeAll, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../shared/wire/errors.ts'
import { waitForFirstLook } from '../product/first-look.ts'
import { asAnyone, type Send, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readJson } from '../support/answers.ts'
import { postJson } from '../support/post-json.ts'
import { type Document, readDocument } from './read-document.ts'

const product = setUpProduct()
let anyone: Send
let send: Send
let document: Document

beforeAll(async () => {
  anyone = asAnyone(product.url)
  send = withKey(product.url)
  document = await readDocument(anyone)
  await waitForFirstLook(product.url, 'alice/chat')
})

/** What a caller can cause without the Hub; tests/faults covers the rest. */
const CASES: [string, string, (send: Send, anyone: Send) => Promise<Response>, ErrorCode][] = [
  ['getInfo', 'no key', (_, call) => call('/api/v1/external/info'), 'unauthorized'],
  ['listSpaces', 'an unknown stage', (call) => call('/api/v1/external/spaces?stage=X'), 'invalid_request'],
  [
    'listSpaces',
    'a long search',
    (call) => call(`/api/v1/external/spaces?q=${'x'.repeat(201)}`),
    'invalid_request',
  ],
  [
    'listSpacesOfAccount',
    'an unmanaged account',
    (call) => call('/api/v1/external/spaces/carol'),
    'not_found',
  ],
  ['getSpace', 'a bad id', (call) => call('/api/v1/external/spaces/alice/a%20b'), 'invalid_request'],
  [
    'getSpace',
    'an unmanaged Space',
    (call) => call('/api/v1/external/spaces/carol/running'),
    'space_not_found',
  ],
  ['getLog', 'a long tail', (call) => call('/api/v1/external/logs/alice/chat?tail=10001'), 'invalid_request'],
  ['getLog', 'no token', (call) => call('/api/v1/external/logs/acme/shop'), 'no_token'],
  ['getHistory', 'no days', (call) => call('/api/v1/external/history?days=0'), 'invalid_request'],
  [
    'getSpaceHistory',
    'an unknown Space',
    (call) => call('/api/v1/external/history/carol/x'),
    'space_not_found',
  ],
  [
    'listIncidents',
    'an unknown state',
    (call) => call('/api/v1/external/incidents?state=x'),
    'invalid_request',
  ],
  ['listActivity', 'a bad cursor', (call) => call('/api/v1/external/activity?cursor=x'), 'invalid_request'],
  ['restartSpace', 'a bad id', (call) => act(call, 'alice/a%20b/restart'), 'invalid_request'],
  ['rebuildSpace', 'no such Space', (call) => act(call, 'alice/none/rebuild'), 'space_not_found'],
  ['pauseSpace', 'no token', (call) => act(call, 'acme/shop/pause'), 'no_token'],
  ['restartSpace', 'a static Space', (call) => act(call, 'alice/homepage/restart'), 'hub_rejected'],
  ['resumeSpace', 'a form', (call) => act(call, 'alice/chat/resume', FORM), 'unsupported_media_type'],
  ['resumeSpace', 'bad JSON', (call) => act(call, 'alice/chat/resume', BAD_JSON), 'invalid_request'],
  ['resumeSpace', 'a large body', (call) => act(call, 'alice/chat/resume', LARGE), 'payload_too_large'],
  ['pauseSpace', 'a foreign page', (_, call) => act(call, 'alice/chat/pause', FOREIGN), 'forbidden'],
]
const FORM = { body: new URLSearchParams('a=b') }
const BAD_JSON = { body: '{', headers: { 'content-type': 'application/json' } }
const LARGE = postJson('x'.repeat(70_000))
const FOREIGN = { headers: { origin: 'https://evil.example' } }

function act(call: Send, path: string, init: RequestInit = {}): Promise<Response> {
  return call(`/api/v1/external/action/${path}`, { method: 'POST', ...init })
}

describe('the document describes what happens:', () => {
  it.each(CASES)('%s with %s', async (id, _, call, code) => {
    await readFailure(await call(send, anyone), code)
    const listed = document.answers.filter(({ operationId }) => operationId === id)
    expect(listed.flatMap(({ examples }) => examples.map(({ name }) => name))).toContain(code)
  })

  it('successes match their schemas, too', async () => {
    const good: [string, string, RequestInit?][] = [
      ['getInfo', '/api/v1/external/info'],
      ['listSpaces', '/api/v1/external/spaces?stage=RUNNING&stage=PAUSED'],
      ['listSpacesOfAccount', '/api/v1/external/spaces/alice?q=chat'],
      ['getSpace', '/api/v1/external/spaces/alice/chat'],
      ['getSpace', '/api/v1/external/spaces/alice%2Fchat'],
      ['getLog', '/api/v1/external/logs/alice/chat?kind=build'],
      ['getLog', '/api/v1/external/logs/alice%2Fchat?tail=5'],
      ['getHistory', '/api/v1/external/history?days=7'],
      ['getSpaceHistory', '/api/v1/external/history/alice/chat'],
      ['getSpaceHistory', '/api/v1/external/history/alice%2Fchat?days=1'],
      ['listIncidents', '/api/v1/external/incidents?state=open&limit=5'],
      ['listActivity', '/api/v1/external/activity?owner=alice'],
      ['restartSpace', '/api/v1/external/action/alice/chat/restart', { method: 'POST' }],
      ['rebuildSpace', '/api/v1/external/action/alice%2Fchat/rebuild', { method: 'POST' }],
      ['pauseSpace', '/api/v1/external/action/alice/chat/pause', { method: 'POST' }],
      ['resumeSpace', '/api/v1/external/action/alice/chat/resume', { method: 'POST' }],
    ]
    for (const [id, path, init] of good) {
      const answer = document.answers.find(({ operationId, status }) => operationId === id && status === 200)
      expect(answer?.schema, id).toMatch(/^#\/components\/schemas\//)
      const check = document.compile(answer?.schema ?? '')
      check(await readJson(await send(path, init)))
      expect(check.errors, id).toBeNull()
    }
  })
})
