import { describe, expect, it } from 'vitest'
import { secretsAnswer, spaceSettings, variablesAnswer } from '../../../shared/wire/space-settings.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { createTestApp } from '../support/test-app.ts'
import { AUDIENCES, byKey, sentTo, startApp, withBody } from './configuration-calls.ts'

describe.each(AUDIENCES)('for %s', (_, base, enter) => {
  const enterApp = async () => {
    const app = createTestApp()
    return { ...app, request: await enter(app) }
  }

  it.each(['alice/chat', 'alice%2Fchat'])('the configuration of %s is read', async (id) => {
    const { request } = await enterApp()
    const settings = await readSuccess(await request(`${base}/settings/${id}`), spaceSettings)
    expect(settings.variables.map(({ key, value, description }) => [key, value, description])).toEqual([
      ['MODEL_ID', 'Qwen/Qwen3-4B', 'The model to load'],
      ['LOG_LEVEL', 'info', null],
      ['EMPTY', '', null],
    ])
    expect(settings.secrets.map(({ key }) => key)).toEqual(['HF_TOKEN'])
    expect(settings.hardware).toEqual({ current: 'cpu-upgrade', requested: 'cpu-upgrade' })
    expect(settings.sleepTimeSeconds).toBe(172_800)
  })

  it('a variable is set and deleted, each with one request', async () => {
    const app = await enterApp()
    const { request } = app
    const path = `${base}/variables/alice/chat`
    const body = { key: 'NEW', value: 'w==\n', description: 'a test' }
    const set = await readSuccess(await request(path, withBody('PUT', body)), variablesAnswer)
    expect(set.complete).toBe(true)
    expect(set.variables.at(-1)).toMatchObject(body)

    const deleted = await request(path, withBody('DELETE', { key: 'NEW' }))
    expect((await readSuccess(deleted, variablesAnswer)).variables).toHaveLength(3)
    const sent = '/api/spaces/alice/chat/variables'
    expect(sentTo(app)).toEqual([`POST ${sent}`, `DELETE ${sent}`])
  })

  it('a secret is set and deleted, each with one request, and its value does not come back', async () => {
    const app = await enterApp()
    const { request, hub } = app
    const path = `${base}/secrets/alice/chat`
    const response = await request(path, withBody('PUT', { key: 'NEW', value: 'very-quiet-value' }))
    expect(await response.clone().text()).not.toContain('very-quiet-value')
    const set = await readSuccess(response, secretsAnswer)
    expect(set.secrets.map(({ key }) => key)).toEqual(['HF_TOKEN', 'NEW'])
    expect(hub.spaces.get('alice/chat')?.secrets.get('NEW')?.value).toBe('very-quiet-value')

    const deleted = await request(path, withBody('DELETE', { key: 'NEW' }))
    expect((await readSuccess(deleted, secretsAnswer)).secrets.map(({ key }) => key)).toEqual(['HF_TOKEN'])
    const sent = '/api/spaces/alice/chat/secrets'
    expect(sentTo(app)).toEqual([`POST ${sent}`, `DELETE ${sent}`])
  })

  it.each<[string, unknown]>([
    ['no key', { value: 'x' }],
    ['_A', { key: '_A', value: 'x' }],
    ['A-B', { key: 'A-B', value: 'x' }],
    ['a.b', { key: 'a.b', value: 'x' }],
    ['中', { key: '中', value: 'x' }],
    ['1A', { key: '1A', value: 'x' }],
    ['a trailing line break', { key: 'A\n', value: 'x' }],
    ['a very long key', { key: 'A'.repeat(257), value: 'x' }],
    ['no value', { key: 'A' }],
    ['a number', { key: 'A', value: 1 }],
    ['null', { key: 'A', value: null }],
    ['32 KiB and one byte', { key: 'A', value: 'x'.repeat(32_769) }],
    ['32 KiB of characters of two bytes', { key: 'A', value: 'é'.repeat(16_385) }],
    ['a field that does not exist', { key: 'A', value: 'x', secret: true }],
  ])('%s is refused before the Hub is asked', async (_name, body) => {
    const app = await enterApp()
    for (const kind of ['variables', 'secrets']) {
      const response = await app.request(`${base}/${kind}/alice/chat`, withBody('PUT', body))
      expect((await readFailure(response, 'invalid_request')).issues?.length).toBeGreaterThan(0)
    }
    expect(sentTo(app)).toEqual([])
  })

  it('values of 32 KiB are sent as they are', async () => {
    const { request, hub } = await enterApp()
    const value = 'é'.repeat(16_384)
    await readSuccess(
      await request(`${base}/secrets/alice/chat`, withBody('PUT', { key: 'LONG', value })),
      secretsAnswer,
    )
    expect(hub.spaces.get('alice/chat')?.secrets.get('LONG')?.value).toBe(value)
  })

  it('a long description is shown as far as it can be sent again', async () => {
    const { request, hub } = await enterApp()
    const updatedAt = '2026-01-01T00:00:00.000Z'
    const long = { value: 'x', description: 'é'.repeat(1_200), updatedAt }
    hub.spaces.get('alice/chat')?.variables.set('LONG', long)
    const { variables } = await readSuccess(await request(`${base}/settings/alice/chat`), spaceSettings)
    const description = variables.find(({ key }) => key === 'LONG')?.description
    expect(description?.length).toBeGreaterThan(900)
    const body = withBody('PUT', { key: 'LONG', value: 'y', description })
    const set = await readSuccess(await request(`${base}/variables/alice/chat`, body), variablesAnswer)
    expect(set.variables.at(-1)).toMatchObject({ key: 'LONG', value: 'y', description })
  })

  it('bad ids, bodies and queries are refused', async () => {
    const app = await enterApp()
    const { request } = app
    const body = withBody('PUT', { key: 'A', value: 'x' })
    await readFailure(await request(`${base}/variables/alice/a%20b`, body), 'invalid_request')
    await readFailure(await request(`${base}/variables/alice/chat?x=1`, body), 'invalid_request')
    await readFailure(await request(`${base}/settings/alice/chat?x=1`), 'invalid_request')
    await readFailure(await request(`${base}/variables/eve/chat`, body), 'space_not_found')
    await readFailure(await request(`${base}/settings/alice/nothing`), 'space_not_found')
    await readFailure(await request(`${base}/variables/alice/chat`, { method: 'PUT' }), 'invalid_request')
    await readFailure(
      await request(`${base}/variables/alice/chat`, { method: 'DELETE', body: '{"key":' }),
      'unsupported_media_type',
    )
    expect(sentTo(app)).toEqual([])
  })
})

describe('the configuration', () => {
  it('of an account without a token is refused without asking the Hub', async () => {
    const app = await startApp()
    const body = withBody('PUT', { key: 'A', value: 'x' })
    await readFailure(await app.request('/api/proxy/settings/acme/shop'), 'no_token')
    for (const kind of ['variables', 'secrets']) {
      await readFailure(await app.request(`/api/proxy/${kind}/acme/shop`, body), 'no_token')
    }
    expect(app.hub.calls.filter(({ path }) => path.includes('acme/shop'))).toEqual([])
    await readFailure(await app.request('/api/proxy/variables/alice/banned', body), 'hub_rejected')
    expect(sentTo(app)).toEqual([])
  })

  it('of a static Space can be changed: the browser reads its variables', async () => {
    const { request } = await startApp()
    const body = withBody('PUT', { key: 'A', value: 'x' })
    await readSuccess(await request('/api/proxy/variables/alice/homepage', body), variablesAnswer)
  })

  it('is changed once by requests with the same key, whatever their audience repeats', async () => {
    const app = await startApp()
    const init = withBody('PUT', { key: 'A', value: 'x' })
    const headers = { ...init.headers, 'Idempotency-Key': 'one' }
    const path = '/api/v1/external/variables/alice/chat'
    await Promise.all([1, 2, 3].map(() => byKey(path, { ...init, headers })))
    expect(sentTo(app)).toHaveLength(1)
    const other = withBody('PUT', { key: 'A', value: 'y' })
    await byKey(path, { ...other, headers: { ...other.headers, 'Idempotency-Key': 'one' } })
    expect(sentTo(app)).toHaveLength(2)
  })

  it('is not shown where it contains a secret of this service', async () => {
    const { request, hub } = await startApp()
    const variables = hub.spaces.get('alice/chat')?.variables
    variables?.set('LEAK', { value: 'Bearer hf_aliceWrite', updatedAt: '2026-01-01T00:00:00.000Z' })
    const settings = await readSuccess(await request('/api/proxy/settings/alice/chat'), spaceSettings)
    expect(settings.variables.find(({ key }) => key === 'LEAK')).toMatchObject({ value: '•••', masked: true })
    const set = await request('/api/proxy/variables/alice/chat', withBody('PUT', { key: 'A', value: 'x' }))
    expect((await readSuccess(set, variablesAnswer)).variables.map(({ value }) => value)).toContain('•••')
  })
})
