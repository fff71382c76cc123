import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ACTIONS, type Action, type ActionDone, actionDone } from '../../shared/actions.ts'
import { DESCRIPTIONS } from '../../worker/http/external/openapi/descriptions.ts'
import { EXAMPLES_OF_ACTION } from '../../worker/http/external/openapi/examples.ts'
import { readSuccess } from './read-answer.ts'
import { API_KEY, createTestApp } from './test-app.ts'

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
const parameter = z.object({ name: z.string(), description: z.optional(z.string()) })
const operation = z.object({ operationId: z.string(), parameters: z.optional(z.array(parameter)) })
const documentShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schemaNode) }),
})

/** The paths of a schema's fields, in the manner of `DESCRIPTIONS`, with what is said of each. */
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

describe('the OpenAPI document', () => {
  it('says of each schema and each of its fields what it means, and of nothing else', async () => {
    const { schemas } = (await readDocument()).components
    expect(Object.keys(schemas).sort()).toEqual(Object.keys(DESCRIPTIONS).sort())

    for (const [name, descriptions] of Object.entries(DESCRIPTIONS)) {
      const schema = schemas[name] ?? {}
      const told = Object.fromEntries([['', schema.description], ...listFields(schema)])
      expect(told, name).toEqual(descriptions)
    }
  })

  it('says what each parameter means', async () => {
    const operations = Object.values((await readDocument()).paths).flatMap(Object.values)
    const parameters = z.array(operation).parse(operations)
    for (const { operationId, parameters: all = [] } of parameters) {
      for (const { name, description } of all) expect(description, `${operationId} ${name}`).toBeTruthy()
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

  it.each(ACTIONS)('show what is answered to %s', async (action) => {
    const [example] = Object.values(EXAMPLES_OF_ACTION[action])
    const { message, space } = await act(action)

    expect(example?.value.message.replace('ada/weather-bot', 'alice/chat')).toBe(message)
    expect(example?.value.space).toMatchObject({ stage: space.stage, replicas: { current: null } })
    expect(space.hardware.current).toBe(example?.value.space.hardware.current)
  })

  it('show what is answered to a resume that is not needed', async () => {
    const { request } = createTestApp()
    const init = { method: 'POST', headers: { 'X-API-Key': API_KEY } }
    const answer = await request('/api/v1/external/action/alice/chat/resume', init)
    const { message, space } = await readSuccess(answer, actionDone)

    const { value } = EXAMPLES_OF_ACTION.resume.nothingSent ?? {}
    expect(value?.message.replace('ada/weather-bot', 'alice/chat')).toBe(message)
    expect(value?.space.stage).toBe(space.stage)
  })
})
