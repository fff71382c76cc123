import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editJson, parsePath, pathsIn } from './faults/json-path.ts'
import { createHub, type Hub } from './hub.ts'
import { readEvents, send } from './send.ts'

const token = 'hf_aliceWrite'
const LIST = '/api/spaces?search=own-domain&expand=runtime'
let hub: Hub

beforeEach(() => {
  hub = createHub()
})
afterEach(() => hub.close())

const read = async (path: string, method = 'GET') => (await send(hub, path, { token, method })).json()

describe('a place in JSON', () => {
  it('is addressed by properties and positions', () => {
    expect(parsePath('[0].runtime.domains[-1].stage')).toEqual([0, 'runtime', 'domains', -1, 'stage'])
    expect(parsePath('cardData["a.b c"]')).toEqual(['cardData', 'a.b c'])
    expect(parsePath('')).toEqual([])
    expect(() => parsePath('a[x')).toThrow('a[x')
  })

  it('can be set, inserted before and removed, without a change to the original', () => {
    const value = { list: [1, { deep: 2 }] }

    expect(editJson(value, { path: 'list[1].deep', value: 'x' })).toEqual({ list: [1, { deep: 'x' }] })
    expect(editJson(value, { path: 'list[0]', value: null, op: 'insert' })).toEqual({
      list: [null, 1, { deep: 2 }],
    })
    expect(editJson(value, { path: 'list[0]', op: 'remove' })).toEqual({ list: [{ deep: 2 }] })
    expect(editJson(value, { path: 'list', op: 'remove' })).toEqual({})
    expect(editJson(value, { path: 'new.inner', value: 3 })).toEqual({ ...value, new: { inner: 3 } })
    expect(editJson(value, { path: 'list[9]', value: 3 })).toEqual(value)
    expect(editJson(value, { path: '', value: [] })).toEqual([])
    expect(JSON.stringify(editJson({}, { path: '__proto__', value: 1 }))).toBe('{"__proto__":1}')
    expect(value).toEqual({ list: [1, { deep: 2 }] })
  })

  it('can be any place', () => {
    const value = { a: [{ 'b.c': null }], d: 'text' }

    expect(pathsIn(value)).toEqual(['', '["a"]', '["a"][0]', '["a"][0]["b.c"]', '["d"]'])
    for (const path of pathsIn(value)) {
      expect(JSON.stringify(editJson(value, { path, value: 'odd' }))).toContain('"odd"')
    }
  })
})

describe('an answer with injected JSON', () => {
  it('has it at its place', async () => {
    hub.faults.set({ kind: 'json-at', path: '[0].runtime.stage', value: null })

    expect(await read(LIST)).toMatchObject([{ id: 'alice/own-domain', runtime: { stage: null } }])
  })

  it('can have null or text elements, and lack others', async () => {
    hub.faults.set({ kind: 'json-at', path: '[0]', op: 'insert', value: null })
    hub.faults.set({ kind: 'json-at', path: '[2]', op: 'insert', value: 'text' })
    expect(await read(LIST)).toMatchObject([null, { id: 'alice/own-domain' }, 'text'])

    hub.faults.set({ kind: 'json-at', path: '[1]', op: 'remove' })
    expect(await read(LIST)).toEqual([null, 'text'])
  })

  it('can affect one Space, in lists and by itself', async () => {
    hub.faults.set({ kind: 'json-at', of: 'alice/chat', path: 'sdk', value: 7 })
    const list: { id: string; sdk: unknown }[] = await read('/api/spaces?author=alice&expand=sdk')

    expect(list.filter(({ sdk }) => sdk === 7).map(({ id }) => id)).toEqual(['alice/chat'])
    expect(await read('/api/spaces/alice/chat')).toMatchObject({ sdk: 7 })
  })

  it('can be empty', async () => {
    hub.faults.set({ kind: 'json-at', path: '', value: null })
    expect(await read('/api/whoami-v2')).toBeNull()
    expect(await read('/api/spaces/alice/chat/restart', 'POST')).toBeNull()
  })

  it('can be an event', async () => {
    hub.faults.set({ kind: 'json-at', path: 'gpus', value: [] })
    const [event] = await readEvents(await send(hub, '/v1/alice/chat/live-metrics/sse'), 1)

    expect(JSON.parse(event?.data ?? '')).toMatchObject({ gpus: [] })
  })
})
