import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Action, type ActionDone, actionDone, SIMPLE_ACTIONS } from '../../../shared/model/actions.ts'
import { accountFilters, fleetFilters } from '../../../worker/http/external/filters.ts'
import { DESCRIPTIONS } from '../../../worker/http/external/openapi/descriptions.ts'
import { EXAMPLES_OF_ACTION } from '../../../worker/http/external/openapi/examples.ts'
import { readSuccess } from '../../support/answers.ts'
import { API_KEY, createTestApp } from '../support/test-app.ts'

const schemaNode = z.object({
  description: z.optional(z.string()),
  get properties() {
    return z.optional(z.record(z.string(), schemaNode))
  },
  get items() {
    return z.optional(schemaNode)
  },
  get anyOf() {
    return z.optional(z.array(schemaNode))
  },
})
const parameter = z.looseObject({ name: z.string(), description: z.optional(z.string()) })
const operation = z.object({ operationId: z.string(), parameters: z.optional(z.array(parameter)) })
const documentShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schemaNode) }),
})

/** The paths of a schema's fields, written as in `DESCRIPTIONS`, with each description. */
function listFields(schema: z.infer<typeof schemaNode>, path = ''): [string, string | undefined][] {
  const { properties = {}, items, anyOf = [] } = schema
  const inside = [...anyOf, ...(items ? [items] : [])]
  return [
    ...Object.entries(properties).flatMap(([name, property]) => {
      const field = path === '' ? name : `${path}.${name}`
      return [[field, property.description] as [string, string | undefined], ...listFields(property, field)]
    }),
    ...inside.flatMap((part) => listFields(part, path)),
  ]
}

async function readDocument() {
  const { request } = createTestApp()
  return readSuccess(await request('/api/v1/external/openapi.json'), documentShape)
}

async function readOperations() {
  const operations = Object.values((await readDocument()).paths).flatMap(Object.values)
  return z.array(operation).parse(operations)
}

describe('the OpenAPI document', () => {
  it('describes each schema and each of its fields, and nothing else', async () => {
    const { schemas } = (await readDocument()).components
    expect(Object.keys(schemas).sort()).toEqual(Object.keys(DESCRIPTIONS).sort())

    for (const [name, descriptions] of Object.entries(DESCRIPTIONS)) {
      const schema = schemas[name] ?? {}
      const described = Object.fromEntries([['', schema.description], ...listFields(schema)])
      expect(described, name).toEqual(descriptions)
    }
  })

  it('describes each parameter', async () => {
    for (const { operationId, parameters: all = [] } of await readOperations()) {
      for (const { name, description } of all) expect(description, `${operationId} ${name}`).toBeTruthy()
    }
  })
})

describe('the parameters of a query', () => {
  const inQuery = z.object({
    in: z.literal('query'),
    name: z.string(),
    schema: z.object({
      maxLength: z.optional(z.number()),
      items: z.optional(z.object({ enum: z.array(z.string()) })),
    }),
  })

  it.each([
    ['listSpaces', fleetFilters],
    ['listSpacesOfAccount', accountFilters],
  ])('for %s are those that the server accepts, with its limits', async (operationId, query) => {
    const found = (await readOperations()).find((one) => one.operationId === operationId)
    const parameters = (found?.parameters ?? []).flatMap((one) => inQuery.safeParse(one).data ?? [])
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(query.shape))

    for (const { name, schema } of parameters) {
      const { maxLength, items } = schema
      const takes = (value: unknown) => query.safeParse({ [name]: value }).success
      if (items === undefined)
        expect([maxLength, takes('x'.repeat(maxLength ?? 0))]).toEqual([expect.any(Number), true])
      else expect(takes(items.enum), name).toBe(true)
      expect(takes(items ? [...items.enum, 'other-word'] : 'x'.repeat((maxLength ?? 0) + 1)), name).toBe(
        false,
      )
    }
  })

  it('include the Idempotency-Key header, with its limit', async () => {
    const { request } = createTestApp()
    const schema = z.object({
      name: z.literal('Idempotency-Key'),
      schema: z.object({ maxLength: z.number() }),
    })
    const headers = (await readOperations()).flatMap(({ parameters = [] }) => parameters)
    const limits = headers.flatMap((one) => schema.safeParse(one).data?.schema.maxLength ?? [])
    // Besides the actions: two changes of variables, two of secrets, hardware and sleep time.
    expect(limits).toHaveLength(SIMPLE_ACTIONS.length + 6)

    for (const limit of new Set(limits)) {
      const send = (length: number) => {
        const sent = { 'X-API-Key': API_KEY, 'Idempotency-Key': 'k'.repeat(length) }
        return request('/api/v1/external/action/alice/chat/restart', { method: 'POST', headers: sent })
      }
      expect((await send(limit + 1)).status).toBe(400)
      expect((await send(limit)).status).toBe(200)
    }
  })
})

describe('the examples of the actions', () => {
  async function act(action: Action): Promise<ActionDone> {
    const init = { method: 'POST', headers: { 'X-API-Key': API_KEY } }
    const { request, hub } = createTestApp()
    if (action === 'resume') hub.setStage('alice/chat', 'PAUSED')
    return readSuccess(await request(`/api/v1/external/action/alice/chat/${action}`, init), actionDone)
  }

  it.each(SIMPLE_ACTIONS)('show the answer to %s', async (action) => {
    const [example] = Object.values(EXAMPLES_OF_ACTION[action])
    const { message, space } = await act(action)

    expect(example?.value.message.replace('ada/weather-bot', 'alice/chat')).toBe(message)
    expect(example?.value.space).toMatchObject({ stage: space.stage, replicas: { current: null } })
    expect(space.hardware.current).toBe(example?.value.space.hardware.current)
  })

  it('show the answer to a resume that is not needed', async () => {
    const { request } = createTestApp()
    const init = { method: 'POST', headers: { 'X-API-Key': API_KEY } }
    const answer = await request('/api/v1/external/action/alice/chat/resume', init)
    const { message, space } = await readSuccess(answer, actionDone)

    const { value } = EXAMPLES_OF_ACTION.resume.nothingSent ?? {}
    expect(value?.message.replace('ada/weather-bot', 'alice/chat')).toBe(message)
    expect(value?.space.stage).toBe(space.stage)
  })
})
