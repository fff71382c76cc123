import { describe, expect, it, vi } from 'vitest'
import { flavorsAnswer } from '../../../shared/wire/costs.ts'
import { spaceSettings, variablesAnswer } from '../../../shared/wire/space-settings.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { sentTo, startApp, withBody } from './configuration-calls.ts'

const TOKEN = 'hf_aliceWrite'

describe('a change that the Hub answers with an error and status 200', () => {
  it.each([
    ['a sentence', { error: 'No room' }],
    ['sentences', { error: ['No', 'room'] }],
    ['an object', { error: { code: 'X', message: 'No room' } }],
    ['a list of objects', { errors: [{ message: 'No room' }] }],
    ['no object', []],
    ['null', null],
  ])('is not reported as done: %s', async (_, body) => {
    for (const kind of ['variables', 'secrets'] as const) {
      for (const [method, sent, change] of [
        ['PUT', 'POST', { key: 'A', value: 'x' }],
        ['DELETE', 'DELETE', { key: 'A' }],
      ] as const) {
        const app = await startApp()
        const route = `/api/spaces/alice/chat/${kind}`
        app.hub.faults.set({ kind: 'status', status: 200, body, method: sent, route })
        const response = await app.request(`/api/proxy/${kind}/alice/chat`, withBody(method, change))
        await readFailure(response, 'outcome_unknown')
        expect(sentTo(app)).toHaveLength(1)
      }
    }
  })

  it('does not hide entries that are called so', async () => {
    const { request } = await startApp()
    const path = '/api/proxy/variables/alice/chat'
    for (const key of ['error', 'errors', 'message']) {
      const set = await request(path, withBody('PUT', { key, value: 'x' }))
      expect((await readSuccess(set, variablesAnswer)).variables.map((one) => one.key)).toContain(key)
    }
    const secret = await request(
      '/api/proxy/secrets/alice/chat',
      withBody('PUT', { key: 'error', value: 'x' }),
    )
    expect(secret.status).toBe(200)
  })
})

describe('variables', () => {
  it('can be changed where all of them together are larger than a runtime', async () => {
    const app = await startApp()
    const updatedAt = '2026-01-01T00:00:00.000Z'
    for (let index = 0; index < 40; index++) {
      app.hub.spaces.get('alice/chat')?.variables.set(`V${index}`, { value: 'x'.repeat(32_768), updatedAt })
    }
    const body = withBody('PUT', { key: 'A', value: 'x' })
    const set = await app.request('/api/proxy/variables/alice/chat', body)
    expect((await readSuccess(set, variablesAnswer)).complete).toBe(true)
    expect(sentTo(app)).toHaveLength(1)
  })

  it('and secrets do not show a secret of this service in their descriptions', async () => {
    const { request, hub } = await startApp()
    const entry = { value: 'x', description: `made with ${TOKEN}`, updatedAt: '2026-01-01T00:00:00.000Z' }
    hub.spaces.get('alice/chat')?.variables.set('A', entry)
    hub.spaces.get('alice/chat')?.secrets.set('B', entry)
    const response = await request('/api/proxy/settings/alice/chat')
    expect(await response.clone().text()).not.toContain(TOKEN)
    const { variables, secrets } = await readSuccess(response, spaceSettings)
    expect(variables.find(({ key }) => key === 'A')).toMatchObject({ value: 'x', description: '•••' })
    expect(secrets.find(({ key }) => key === 'B')).toMatchObject({ description: '•••' })
    for (const kind of ['variables', 'secrets']) {
      const set = await request(`/api/proxy/${kind}/alice/chat`, withBody('PUT', { key: 'C', value: 'x' }))
      expect(await set.text()).not.toContain(TOKEN)
    }
  })
})

describe('the list of hardware', () => {
  it.each([
    ['is empty', []],
    ['names no hardware', [null, { name: 7 }]],
  ])('is an older one if the next %s', async (_, body) => {
    stopTime()
    const { request, hub } = await startApp()
    const { flavors } = await readSuccess(await request('/api/proxy/hardware'), flavorsAnswer)
    vi.setSystemTime(Date.now() + 61 * 60_000)
    hub.faults.set({ kind: 'status', status: 200, body, route: '/api/spaces/hardware' })
    const later = await readSuccess(await whileTimePasses(request('/api/proxy/hardware')), flavorsAnswer)
    expect(later.flavors).toEqual(flavors)
  })
})
