import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../shared/wire/errors.ts'
import { activityPage } from '../../../shared/wire/history.ts'
import { secretsAnswer, spaceSettings, variablesAnswer } from '../../../shared/wire/space-settings.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { FOREIGN_ORIGIN } from '../support/test-app.ts'
import { sentTo, startApp, withBody } from './configuration-calls.ts'

/** Nothing else has it: it can be searched for. */
const VALUE = 'correct-horse battery staple\nand "more"'

type Change = [string, string, unknown]
const CHANGES: Change[] = [
  ['variables', 'PUT', { key: 'A', value: VALUE }],
  ['variables', 'DELETE', { key: 'LOG_LEVEL' }],
  ['secrets', 'PUT', { key: 'A', value: VALUE }],
  ['secrets', 'DELETE', { key: 'HF_TOKEN' }],
]

const REFUSALS: [string, Fault, ErrorCode][] = [
  ['400', { kind: 'status', status: 400, body: { error: 'no' } }, 'hub_rejected'],
  ['401', { kind: 'bad-token' }, 'hub_unauthorized'],
  ['402', { kind: 'status', status: 402 }, 'hub_payment'],
  ['403 for permission', { kind: 'status', status: 403 }, 'hub_forbidden'],
  [
    '403 for quota',
    { kind: 'status', status: 403, body: { error: 'You’ve reached your cpu-basic quota limit' } },
    'hub_quota',
  ],
  ['404', { kind: 'status', status: 404 }, 'space_not_found'],
  ['409', { kind: 'status', status: 409 }, 'hub_rejected'],
  ['422', { kind: 'status', status: 422 }, 'hub_rejected'],
  ['429', { kind: 'status', status: 429, headers: { 'Retry-After': '7' } }, 'hub_rate_limited'],
  ['500', { kind: 'status', status: 500 }, 'hub_unavailable'],
  ['a page', { kind: 'html', status: 200 }, 'outcome_unknown'],
  ['a page with 403', { kind: 'html', status: 403 }, 'hub_unavailable'],
  ['502', { kind: 'status', status: 502 }, 'outcome_unknown'],
  ['a lost connection', { kind: 'sever' }, 'outcome_unknown'],
  ['an answer lost after the change', { kind: 'sever', done: true }, 'outcome_unknown'],
  ['a cut answer', { kind: 'cut', afterBytes: 1 }, 'outcome_unknown'],
  ['a foreign redirect', { kind: 'redirect', to: `${FOREIGN_ORIGIN}/x` }, 'outcome_unknown'],
]

describe.each(CHANGES)('%s: %s', (kind, method, body) => {
  it.each(REFUSALS)('with %s is reported, and sent once', async (_, fault, code) => {
    const app = await startApp()
    app.hub.faults.set({
      ...fault,
      route: `/api/spaces/alice/chat/${kind}`,
      method: method === 'PUT' ? 'POST' : method,
    })
    const response = await app.request(`/api/proxy/${kind}/alice/chat`, withBody(method, body))
    await readFailure(response, code)
    expect(sentTo(app)).toHaveLength(1)
    expect(app.strays).toEqual([])
  })

  it('to which the Hub does not answer is a timeout, and says that it may be done', async () => {
    stopTime()
    const app = await startApp()
    const hubMethod = method === 'PUT' ? 'POST' : method
    app.hub.faults.set({ kind: 'hang', route: `/api/spaces/alice/chat/${kind}`, method: hubMethod })
    const response = await whileTimePasses(
      app.request(`/api/proxy/${kind}/alice/chat`, withBody(method, body)),
    )
    expect((await readFailure(response, 'hub_timeout')).message).toContain('may still have taken effect')
    expect(sentTo(app)).toHaveLength(1)
  })
})

describe('reading', () => {
  it.each(REFUSALS.filter(([, , code]) => code !== 'outcome_unknown'))(
    'with %s is reported',
    async (_, fault, code) => {
      stopTime()
      const app = await startApp()
      await app.request('/api/proxy/spaces')
      app.hub.faults.set({ ...fault, route: '/api/spaces/alice/chat/variables' })
      await readFailure(await whileTimePasses(app.request('/api/proxy/settings/alice/chat')), code)
    },
  )

  it.each<[string, Fault]>([
    ['a list', { kind: 'status', status: 200, body: [] as never }],
    ['an error with 200', { kind: 'status', status: 200, body: { error: 'no' } }],
    ['a page', { kind: 'html', status: 200 }],
    ['endless JSON', { kind: 'huge' }],
  ])('%s is no configuration', async (_, fault) => {
    stopTime()
    const app = await startApp()
    await app.request('/api/proxy/spaces')
    app.hub.faults.set({ ...fault, route: '/api/spaces/alice/chat/variables' })
    await readFailure(await whileTimePasses(app.request('/api/proxy/settings/alice/chat')), 'hub_unavailable')
  })

  it('entries of 2025, without keys of their own, and odd fields are understood', async () => {
    const app = await startApp()
    const odd = { A: { value: 'a', updatedAt: 'yesterday' }, B: { value: null, description: 7 }, C: {} }
    app.hub.faults.set({ kind: 'status', status: 200, body: odd, route: '/api/spaces/alice/chat/variables' })
    const { variables } = await readSuccess(
      await app.request('/api/proxy/settings/alice/chat'),
      spaceSettings,
    )
    const empty = { description: null, updatedAt: null }
    expect(variables).toEqual([
      { key: 'A', value: 'a', ...empty },
      { key: 'B', value: '', ...empty },
      { key: 'C', value: '', ...empty },
    ])
  })
})

describe('what is done', () => {
  it('is done, also if the secrets cannot be read back', async () => {
    stopTime()
    const app = await startApp()
    app.hub.faults.set({
      kind: 'status',
      status: 500,
      method: 'GET',
      route: '/api/spaces/alice/chat/secrets',
    })
    const put = app.request('/api/proxy/secrets/alice/chat', withBody('PUT', { key: 'A', value: VALUE }))
    expect(await readSuccess(await whileTimePasses(put), secretsAnswer)).toEqual({
      success: true,
      secrets: [{ key: 'A', description: null, updatedAt: null }],
      complete: false,
    })
    expect(sentTo(app)).toHaveLength(1)
  })

  it('is read, if the answer lacks it', async () => {
    const app = await startApp()
    const path = '/api/spaces/alice/chat/variables'
    app.hub.faults.set({ kind: 'status', status: 200, body: {}, method: 'POST', route: path, done: true })
    const put = await app.request(
      '/api/proxy/variables/alice/chat',
      withBody('PUT', { key: 'A', value: 'x' }),
    )
    const { variables, complete } = await readSuccess(put, variablesAnswer)
    expect(variables.map(({ key }) => key)).toEqual(['MODEL_ID', 'LOG_LEVEL', 'EMPTY', 'A'])
    expect(complete).toBe(true)
  })
})

describe('a value', () => {
  const spellings = [VALUE, JSON.stringify(VALUE).slice(1, -1), VALUE.slice(0, 15), encodeURIComponent(VALUE)]

  it.each(spellings)('that the Hub quotes as %j is in no answer, log or activity', async (quoted) => {
    const app = await startApp()
    const error = `"value" is bad: ${quoted} (here)`
    app.hub.faults.set({ kind: 'status', status: 400, body: { error }, method: 'POST' })
    for (const kind of ['variables', 'secrets']) {
      const put = await app.request(
        `/api/proxy/${kind}/alice/chat`,
        withBody('PUT', { key: 'A', value: VALUE }),
      )
      const failure = await readFailure(put, 'hub_rejected')
      expect(failure.hubMessage).toContain('is bad: •••')
      expect(JSON.stringify(failure)).not.toContain('correct-horse')
    }
    expect(JSON.stringify(app.logs)).not.toContain('correct-horse')
  })

  it.each([
    ['control characters', 'Zq7q\0iet-\0val', 'Zq7q\0iet-\0val'],
    ['colours', 'Zq7q\u001b[31miet\u001b[0mval', 'Zq7q\u001b[31miet\u001b[0mval'],
    ['marks of direction', 'Zq7q\u202eiet\u200eval', 'Zq7q\u202eiet\u200eval'],
    ['quotes in HTML', 'Zq7q"et<va&u', 'Zq7q&quot;et&lt;va&amp;u'],
    ['other alphabets in JSON', 'Zq7q密iet码val', 'Zq7q\\u5bc6iet\\u7801val'],
    ['quotes in JSON in JSON', 'Zq7q"iet"val', 'Zq7q\\\\\\"iet\\\\\\"val'],
    ['spaces in a form', 'Zq7q iet val', 'Zq7q+iet+val'],
  ])('with %s is in no answer', async (_, value, quoted) => {
    const { request, hub } = await startApp()
    hub.faults.set({ kind: 'status', status: 400, body: { error: `bad: ${quoted}!` }, method: 'POST' })
    const put = await request('/api/proxy/secrets/alice/chat', withBody('PUT', { key: 'A', value }))
    expect((await readFailure(put, 'hub_rejected')).hubMessage).toBe('bad: •••!')
  })

  it('of a few characters is masked as a word', async () => {
    const app = await startApp()
    const error = 'The value "cat" is not in the category'
    app.hub.faults.set({ kind: 'status', status: 400, body: { error }, method: 'POST' })
    const put = await app.request(
      '/api/proxy/secrets/alice/chat',
      withBody('PUT', { key: 'A', value: 'cat' }),
    )
    expect((await readFailure(put, 'hub_rejected')).hubMessage).toBe('The value "•••" is not in the category')
  })

  it('is not in the activity, which has its key, who did it and how it ended', async () => {
    const app = await startApp()
    await app.request('/api/proxy/spaces')
    const path = '/api/proxy/variables/alice/chat'
    await app.request(path, withBody('PUT', { key: 'A', value: VALUE }))
    await app.request(path, withBody('DELETE', { key: 'A' }))
    app.hub.faults.set({ kind: 'status', status: 403, method: 'POST' })
    await app.request('/api/proxy/secrets/alice/chat', withBody('PUT', { key: 'B', value: VALUE }))
    let text = ''
    const read = async () => {
      const response = await app.request('/api/proxy/activity?kind=configuration')
      text = await response.clone().text()
      return (await readSuccess(response, activityPage)).entries
    }
    await expect
      .poll(async () =>
        (await read()).map(({ what, result, detail, spaceId }) => [what, result, detail, spaceId]),
      )
      .toEqual([
        ['secret.set', 'hub_forbidden', { key: 'B' }, 'alice/chat'],
        ['variable.deleted', 'ok', { key: 'A' }, 'alice/chat'],
        ['variable.set', 'ok', { key: 'A' }, 'alice/chat'],
      ])
    expect(text).not.toContain('correct-horse')
  })
})
