import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFrozenHub } from './frozen-hub.ts'
import { send } from './send.ts'

let frozen: ReturnType<typeof createFrozenHub>
beforeEach(() => {
  frozen = createFrozenHub()
})
afterEach(() => frozen.hub.close())

const KINDS = ['variables', 'secrets'] as const
const DELETE = { method: 'DELETE' }

describe('variables', () => {
  it('are listed with their values, and set and deleted with the whole map as the answer', async () => {
    const { call, change } = frozen
    const { body: before } = await call('spaces/alice/chat/variables')
    expect(before.MODEL_ID).toMatchObject({ key: 'MODEL_ID', value: 'Qwen/Qwen3-4B' })

    const { body } = await change('alice/chat/variables', { key: 'NEW', value: 'a=b', description: 'x' })
    const updatedAt = '2026-11-10T12:00:00.000Z'
    expect(body.NEW).toEqual({ key: 'NEW', value: 'a=b', description: 'x', updatedAt })
    expect(Object.keys(body)).toEqual([...Object.keys(before), 'NEW'])

    expect((await change('alice/chat/variables', { key: 'NEW' }, DELETE)).body).toEqual(before)
    expect(await change('alice/chat/variables', { key: 'NEW' }, DELETE)).toEqual({
      status: 200,
      body: before,
    })
  })

  it('are an empty map where there are none', async () => {
    expect((await frozen.call('spaces/alice/own-domain/variables')).body).toEqual({})
  })

  it('are replaced by another value, with a new date', async () => {
    const { body } = await frozen.change('alice/chat/variables', { key: 'LOG_LEVEL', value: 'debug' })
    expect(body.LOG_LEVEL).toMatchObject({ value: 'debug', updatedAt: '2026-11-10T12:00:00.000Z' })
  })

  it('have an empty value by default', async () => {
    expect((await frozen.change('alice/chat/variables', { key: 'NEW' })).body.NEW).toMatchObject({
      value: '',
    })
  })
})

describe('secrets', () => {
  it('are listed without their values, and changed without an answer', async () => {
    const { hub, call, change } = frozen
    expect((await change('alice/chat/secrets', { key: 'NEW', value: 'quiet' })).body).toEqual({})
    const { body } = await call('spaces/alice/chat/secrets')
    expect(body.NEW).toEqual({ key: 'NEW', updatedAt: '2026-11-10T12:00:00.000Z' })
    expect(JSON.stringify(body)).not.toContain('the-token-of-chat')
    expect(hub.spaces.get('alice/chat')?.secrets.get('NEW')?.value).toBe('quiet')

    expect((await change('alice/chat/secrets', { key: 'NEW' }, DELETE)).body).toEqual({})
    expect(hub.spaces.get('alice/chat')?.secrets.has('NEW')).toBe(false)
    expect(await change('alice/chat/secrets', { key: 'NEW' }, DELETE)).toEqual({ status: 200, body: {} })
  })
})

describe.each(KINDS)('%s', (kind) => {
  it.each([{ key: '_X' }, { key: 'a-b' }, { key: '中' }, {}, { key: 'A', value: 1 }, 'text', null])(
    'are refused as %j, in the form of the Hub’s errors',
    async (body) => {
      const { status, body: answer } = await frozen.change(`alice/chat/${kind}`, body)
      expect(status).toBe(400)
      expect(answer.error).toEqual(expect.any(String))
    },
  )

  it.each(['POST', 'DELETE'])('are refused if the body of a %s is no JSON', async (method) => {
    const request = new Request(`https://huggingface.co/api/spaces/alice/chat/${kind}`, {
      ...{ method, body: 'KEY=value', headers: { authorization: 'Bearer hf_aliceWrite' } },
    })
    expect((await frozen.hub.fetch(request)).status).toBe(400)
  })

  it.each([
    ['GET', undefined, 'alice/chat', 401],
    ['GET', 'hf_aliceRead', 'alice/chat', 403],
    ['GET', 'hf_bobWrite', 'alice/chat', 403],
    ['GET', 'hf_bobWrite', 'alice/diary', 404],
    ['POST', 'hf_aliceFine', 'acme/shop', 403],
    ['POST', 'hf_bobWrite', 'acme/shop', 403],
    ['DELETE', 'hf_aliceRead', 'alice/chat', 403],
    ['DELETE', undefined, 'alice/chat', 401],
    ['POST', 'hf_aliceFine', 'alice/chat', 200],
    ['POST', 'hf_aliceWrite', 'acme/shop', 200],
    ['POST', 'hf_aliceWrite', 'alice/homepage', 200],
  ])('answer a %s with %s for %s with its status', async (method, token, id, status) => {
    const options = { method, ...(token && { token }), ...(method !== 'GET' && { body: { key: 'A' } }) }
    expect((await send(frozen.hub, `/api/spaces/${id}/${kind}`, options)).status).toBe(status)
  })
})

describe.each(KINDS)('a change of the %s', (kind) => {
  it.each(['alice/chat', 'alice/vision'])('restarts %s, which is up', async (id) => {
    const flavor = frozen.hub.spaces.get(id)?.flavor
    await frozen.change(`${id}/${kind}`, { key: 'NEW' })
    expect(await frozen.follow(id, 3)).toEqual([
      `BUILDING null ${flavor}`,
      `APP_STARTING ${flavor} ${flavor}`,
      `RUNNING ${flavor} ${flavor}`,
    ])
  })

  it.each(['runtime-error', 'build-error', 'config-error'])('restarts a Space in %s', async (name) => {
    await frozen.change(`alice/is-${name}/${kind}`, { key: 'NEW' })
    expect((await frozen.follow(`alice/is-${name}`, 3)).at(-1)).toBe('RUNNING cpu-basic cpu-basic')
  })

  it.each(['paused', 'sleeping', 'stopped', 'no-app-file'])('lets a Space that is %s be', async (name) => {
    const { follow } = frozen
    const before = await follow(`alice/is-${name}`, 1)
    await frozen.change(`alice/is-${name}/${kind}`, { key: 'NEW' })
    expect(await follow(`alice/is-${name}`, 1)).toEqual(before)
  })

  it('begins the restart again while one is under way', async () => {
    const { change, follow, pass } = frozen
    await change(`alice/chat/${kind}`, { key: 'ONE' })
    pass(1)
    await change(`alice/chat/${kind}`, { key: 'TWO' })
    const stages = await follow('alice/chat', 3)
    expect(stages.map((text) => text.split(' ')[0])).toEqual(['BUILDING', 'APP_STARTING', 'RUNNING'])
  })

  it('restarts by deleting a key, but not one that was not there', async () => {
    const key = kind === 'secrets' ? 'HF_TOKEN' : 'LOG_LEVEL'
    await frozen.change(`alice/chat/${kind}`, { key: 'NOT_THERE' }, DELETE)
    expect((await frozen.runtimeOf('alice/chat')).stage).toBe('RUNNING')
    await frozen.change(`alice/chat/${kind}`, { key }, DELETE)
    expect((await frozen.runtimeOf('alice/chat')).stage).toBe('BUILDING')
  })

  it('leaves a static Space running', async () => {
    await frozen.change(`alice/homepage/${kind}`, { key: 'NEW' })
    expect((await frozen.runtimeOf('alice/homepage')).stage).toBe('RUNNING')
  })
})
