import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ERROR_STATUS, type ErrorBody, errorBody } from '../../shared/errors.ts'
import { readFailure, readJson } from '../product/answers.ts'
import { type ProductOnHub, startOnHub } from '../product/on-hub.ts'
import { asAnyone, postJson, type Send, withKey } from '../product/send.ts'

const media = z.object({
  schema: z.object({ $ref: z.string() }),
  example: z.optional(z.unknown()),
  examples: z.optional(z.record(z.string(), z.object({ value: z.unknown() }))),
})
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  responses: z.record(
    z.string(),
    z.object({
      content: z.object({ 'application/json': media }),
      headers: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
})
const documentShape = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) })

let stage: ProductOnHub
let anyone: Send
let send: Send
let text: string
let paths: z.infer<typeof documentShape>['paths']
let ajv: Ajv2020

beforeAll(async () => {
  stage = await startOnHub()
  anyone = asAnyone(stage.url)
  send = withKey(stage.url)
  const body = await readJson(await anyone('/api/v1/external/openapi.json'))
  text = JSON.stringify(body)
  paths = documentShape.parse(body).paths
  ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'document', ...z.record(z.string(), z.unknown()).parse(body) })
})
afterAll(() => stage.close())

/** Every operation, with each answer that it lists. */
function listAnswers() {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId, responses }]) =>
      Object.entries(responses).map(([status, answer]) => {
        const { schema, example, examples = {} } = answer.content['application/json']
        const named = Object.entries(examples).map(([name, { value }]) => ({ name, value }))
        const all = example === undefined ? named : [{ name: '', value: example }, ...named]
        return {
          path,
          method,
          operationId,
          status: Number(status),
          schema,
          examples: all,
          headers: answer.headers,
        }
      }),
    ),
  )
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('names each operation once, and each of those that /info tells', async () => {
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    )
    expect(ids.sort()).toEqual([...new Set(ids)])
    const { endpoints } = infoShape.parse(await readJson(await send('/api/v1/external/info')))
    const told = endpoints.map(({ method, path }) => `${method} ${path}`)
    const documented = listAnswers().map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(told.sort()).toEqual([...new Set(documented)].sort())
  })

  it('has an example for each answer, which its schema takes', () => {
    for (const { operationId, status, schema, examples } of listAnswers()) {
      expect(examples.length, `${operationId} ${status}`).toBeGreaterThan(0)
      const check = ajv.compile({ $ref: `document${schema.$ref}` })
      for (const { name, value } of examples) {
        expect(check(value), `${operationId} ${status} ${name}: ${ajv.errorsText(check.errors)}`).toBe(true)
      }
    }
  })

  it('lists every code under its own status, with the headers that come with it', () => {
    for (const { operationId, status, examples, headers = {} } of listAnswers()) {
      if (status < 400) continue
      for (const { name, value } of examples) {
        const { code, retryAfterSeconds }: ErrorBody = errorBody.parse(value)
        expect([name, ERROR_STATUS[code]], operationId).toEqual([code, status])
        expect(retryAfterSeconds !== undefined).toBe(status === 429)
      }
      expect('Retry-After' in headers).toBe(status === 429)
      expect('WWW-Authenticate' in headers).toBe(status === 401)
    }
  })
})

const infoShape = z.object({ endpoints: z.array(z.object({ method: z.string(), path: z.string() })) })

/** What a caller can bring about without the Hub's help; tests/faults brings about the rest. */
const ASKED: [string, string, (send: Send, anyone: Send) => Promise<Response>, ErrorBody['code']][] = [
  ['getInfo', 'no key', (_, ask) => ask('/api/v1/external/info'), 'unauthorized'],
  ['listSpaces', 'a stage that is none', (ask) => ask('/api/v1/external/spaces?stage=X'), 'invalid_request'],
  [
    'listSpaces',
    'a long search',
    (ask) => ask(`/api/v1/external/spaces?q=${'x'.repeat(201)}`),
    'invalid_request',
  ],
  ['listSpacesOfAccount', 'a stranger', (ask) => ask('/api/v1/external/spaces/carol'), 'not_found'],
  ['getSpace', 'a bad id', (ask) => ask('/api/v1/external/spaces/alice/a--b'), 'invalid_request'],
  ['getSpace', 'a stranger’s', (ask) => ask('/api/v1/external/spaces/carol/running'), 'space_not_found'],
  ['restartSpace', 'a bad id', (ask) => act(ask, 'alice/a--b/restart'), 'invalid_request'],
  ['rebuildSpace', 'no such Space', (ask) => act(ask, 'alice/none/rebuild'), 'space_not_found'],
  ['pauseSpace', 'no token', (ask) => act(ask, 'acme/shop/pause'), 'no_token'],
  ['restartSpace', 'a static one', (ask) => act(ask, 'alice/homepage/restart'), 'hub_rejected'],
  ['resumeSpace', 'a form', (ask) => act(ask, 'alice/chat/resume', FORM), 'unsupported_media_type'],
  ['resumeSpace', 'bad JSON', (ask) => act(ask, 'alice/chat/resume', BAD_JSON), 'invalid_request'],
  ['resumeSpace', 'a large body', (ask) => act(ask, 'alice/chat/resume', LARGE), 'payload_too_large'],
  ['pauseSpace', 'a foreign page', (_, ask) => act(ask, 'alice/chat/pause', FOREIGN), 'forbidden'],
]
const FORM = { body: new URLSearchParams('a=b') }
const BAD_JSON = { body: '{', headers: { 'content-type': 'application/json' } }
const LARGE = postJson('x'.repeat(70_000))
const FOREIGN = { headers: { origin: 'https://evil.example' } }

function act(ask: Send, path: string, init: RequestInit = {}): Promise<Response> {
  return ask(`/api/v1/external/action/${path}`, { method: 'POST', ...init })
}

describe('the document tells what happens:', () => {
  it.each(ASKED)('%s with %s', async (id, _, ask, code) => {
    await readFailure(await ask(send, anyone), code)
    const listed = listAnswers().filter(({ operationId }) => operationId === id)
    expect(listed.flatMap(({ examples }) => examples.map(({ name }) => name))).toContain(code)
  })

  it('what comes when all goes well is as its schema has it, too', async () => {
    const good: [string, string, RequestInit?][] = [
      ['getInfo', '/api/v1/external/info'],
      ['listSpaces', '/api/v1/external/spaces?stage=RUNNING&stage=PAUSED'],
      ['listSpacesOfAccount', '/api/v1/external/spaces/alice?q=chat'],
      ['getSpace', '/api/v1/external/spaces/alice/chat'],
      ['getSpace', '/api/v1/external/spaces/alice%2Fchat'],
      ['restartSpace', '/api/v1/external/action/alice/chat/restart', { method: 'POST' }],
      ['rebuildSpace', '/api/v1/external/action/alice%2Fchat/rebuild', { method: 'POST' }],
      ['pauseSpace', '/api/v1/external/action/alice/chat/pause', { method: 'POST' }],
      ['resumeSpace', '/api/v1/external/action/alice/chat/resume', { method: 'POST' }],
    ]
    for (const [id, path, init] of good) {
      const answer = listAnswers().find(({ operationId, status }) => operationId === id && status === 200)
      const check = ajv.compile({ $ref: `document${answer?.schema.$ref}` })
      const body = await readJson(await send(path, init))
      expect(check(body), `${id}: ${ajv.errorsText(check.errors)}`).toBe(true)
    }
  })
})
