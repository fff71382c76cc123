import { describe, expect, it } from 'vitest'
import { alertsAnswer } from '../../../shared/wire/alerts.ts'
import { NTFY_TOKEN } from '../../hub/receivers/kinds/ntfy-receiver.ts'
import { TELEGRAM_TOKEN } from '../../hub/receivers/kinds/telegram-receiver.ts'
import { WEBHOOK_SECRETS } from '../../hub/receivers/kinds/webhook-receiver.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ORIGIN, postJson, RECEIVERS } from '../support/test-app.ts'
import { ALERTS, alertOf, createAlertApp, FAILED, putJson, WEBHOOK } from './alert-parts.ts'

const TELEGRAM = {
  ...{ kind: 'telegram', token: TELEGRAM_TOKEN, chatId: '-500', threadId: null, language: 'zh' },
  apiBase: `${RECEIVERS}/telegram`,
} as const

describe('an alert', () => {
  it('is created, listed, changed and deleted, and each of it is noted by name', async () => {
    const { create, alerts, request } = await createAlertApp()
    expect(await alerts()).toEqual([])
    const created = await create({ name: ' On call ', scope: 'owner:ada', remindMinutes: 60 })
    expect(created).toEqual({
      ...{
        id: '1',
        name: 'On call',
        enabled: true,
        kinds: ['failed', 'unreachable', 'account'],
        scope: 'owner:ada',
      },
      ...{
        graceMinutes: 0,
        remindMinutes: 60,
        quietHours: null,
        lastDelivery: null,
        failures: 0,
        isGone: false,
      },
      channel: { kind: 'webhook', language: 'en', set: ['url', 'secrets'] },
    })
    const changed = { ...created, name: 'Nobody', enabled: false }
    expect(await readSuccess(await request(`${ALERTS}/1`, putJson(changed)), alertsAnswer)).toEqual({
      success: true,
      alerts: [changed],
    })
    expect(await readSuccess(await request(`${ALERTS}/1`, { method: 'DELETE' }), alertsAnswer)).toMatchObject(
      { alerts: [] },
    )
    expect((await create()).id).toBe('2')
    const noted = await (await request('/api/proxy/activity?kind=settings')).json()
    expect(noted).toMatchObject({
      entries: [
        { what: 'alert.created' },
        { what: 'alert.deleted', detail: { alert: 'Nobody' } },
        { what: 'alert.changed', detail: { alert: 'Nobody' } },
        { what: 'alert.created', detail: { alert: 'On call' } },
      ],
    })
  })

  it('keeps the secrets that a change leaves out, and shows none', async () => {
    const { create, request, look, told, logs } = await createAlertApp()
    const { id, channel } = await create()
    const answer = await request(`${ALERTS}/${id}`, putJson(alertOf({ channel, name: 'Renamed' })))
    const text = await answer.text()
    expect(text).not.toContain('whsec')
    expect(text).not.toContain('/receivers/')
    await look()
    await look({ 'ada/app': FAILED })
    expect(told()).toEqual(['incident.opened ada/app'])
    const backup = await (await request('/api/proxy/backup')).text()
    const activity = await (await request('/api/proxy/activity')).text()
    for (const shown of [backup, activity, JSON.stringify(logs)]) {
      expect(shown).not.toContain(WEBHOOK_SECRETS.new.slice(6))
      expect(shown).not.toContain('/receivers/')
    }
  })

  it('needs new secrets for another kind of channel, and can lose one that is optional', async () => {
    const { create, request } = await createAlertApp()
    const { id } = await create()
    const feishu = { kind: 'feishu', url: `${RECEIVERS}/feishu/x`, secret: 'abc', language: 'zh' }
    const { token: _, ...withoutToken } = TELEGRAM
    const refused = await readFailure(
      await request(`${ALERTS}/${id}`, putJson(alertOf({ channel: withoutToken }))),
      'invalid_request',
    )
    expect(refused.issues).toMatchObject([{ path: 'channel.token' }])
    const put = async (channel: object) =>
      (await readSuccess(await request(`${ALERTS}/${id}`, putJson(alertOf({ channel }))), alertsAnswer))
        .alerts[0]?.channel
    expect(await put(feishu)).toEqual({ kind: 'feishu', language: 'zh', set: ['url', 'secret'] })
    expect(await put({ kind: 'feishu', language: 'zh' })).toMatchObject({ set: ['url', 'secret'] })
    expect(await put({ kind: 'feishu', language: 'zh', secret: null })).toMatchObject({ set: ['url'] })
  })

  it('does not send its secrets to another server than the one that they were entered for', async () => {
    const { create, request, hub } = await createAlertApp()
    const ntfy = { kind: 'ntfy', server: `${RECEIVERS}/ntfy`, topic: 'private-x', token: NTFY_TOKEN }
    const { id, channel } = await create({ channel: ntfy })
    const put = (changes: object) =>
      request(`${ALERTS}/${id}`, putJson(alertOf({ channel: { ...channel, ...changes } })))
    const { issues } = await readFailure(await put({ server: 'https://evil.example/' }), 'invalid_request')
    expect(issues).toEqual([
      { path: 'channel.token', message: 'Enter this again: it is kept only for the same address.' },
    ])
    expect((await put({ topic: 'private-y' })).status).toBe(200)
    expect((await put({ server: `${RECEIVERS}/ntfy/`, token: null })).status).toBe(200)
    await request(`${ALERTS}/${id}/test`, { method: 'POST' })
    expect(hub.arrivals.at(-1)).toMatchObject({ accepted: false, status: 403 })
  })

  it('follows a chat that has become a supergroup', async () => {
    const { create, look, wait, hub, alerts } = await createAlertApp()
    await create({ channel: TELEGRAM })
    await look()
    await look({ 'ada/app': FAILED })
    await wait(5_000)
    expect(hub.arrivals.map(({ box, accepted }) => [box, accepted])).toEqual([
      ['-500', false],
      ['-1001234567890', true],
    ])
    expect(await alerts()).toMatchObject([{ channel: { chatId: '-1001234567890' }, failures: 0 }])
  })

  it.each<[string, object, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['no kinds', { kinds: [] }, 'kinds'],
    ['an unknown kind', { kinds: ['broken'] }, 'kinds.0'],
    ['a grace of more than a day', { graceMinutes: 1_441 }, 'graceMinutes'],
    ['a fraction of a minute', { graceMinutes: 0.5 }, 'graceMinutes'],
    ['reminders every minute', { remindMinutes: 1 }, 'remindMinutes'],
    ['a filter that does not exist', { scope: 'is:broken' }, 'scope'],
    [
      'a zone that does not exist',
      { quietHours: { from: '22:00', to: '07:00', zone: 'Mars/Base' } },
      'quietHours.zone',
    ],
    [
      'a time that does not exist',
      { quietHours: { from: '24:00', to: '07:00', zone: 'UTC' } },
      'quietHours.from',
    ],
    [
      'quiet hours without length',
      { quietHours: { from: '22:00', to: '22:00', zone: 'UTC' } },
      'quietHours.to',
    ],
    ['a misspelt field', { scopes: '' }, ''],
    ['an unknown channel', { channel: { kind: 'pigeon' } }, 'channel.kind'],
    ['a field of another channel', { channel: { ...WEBHOOK, topic: 'x' } }, 'channel'],
    ['no secret', { channel: { ...WEBHOOK, secrets: [] } }, 'channel.secrets'],
    ['a secret that is none', { channel: { ...WEBHOOK, secrets: ['whsec_short'] } }, 'channel.secrets.0'],
    [
      'a secret of a length that base64 cannot have',
      { channel: { ...WEBHOOK, secrets: [`whsec_${'A'.repeat(33)}`] } },
      'channel.secrets.0',
    ],
    [
      'a secret with padding that it does not need',
      { channel: { ...WEBHOOK, secrets: [`whsec_${'A'.repeat(32)}==`] } },
      'channel.secrets.0',
    ],
    [
      'three secrets',
      { channel: { ...WEBHOOK, secrets: Array(3).fill(WEBHOOK_SECRETS.new) } },
      'channel.secrets',
    ],
    [
      'an address without encryption',
      { channel: { ...WEBHOOK, url: 'http://hooks.example/' } },
      'channel.url',
    ],
    ['an IP address', { channel: { ...WEBHOOK, url: 'https://10.0.0.1/' } }, 'channel.url'],
    ['an IP address in disguise', { channel: { ...WEBHOOK, url: 'https://0x7f000001/' } }, 'channel.url'],
    ['a local address', { channel: { ...WEBHOOK, url: 'http://127.0.0.1:9000/' } }, 'channel.url'],
    ['our own address', { channel: { ...WEBHOOK, url: `${ORIGIN}/api/v1/login` } }, 'channel.url'],
    [
      'a password in the address',
      { channel: { ...WEBHOOK, url: 'https://a:b@hooks.example/' } },
      'channel.url',
    ],
    ['a local API server', { channel: { ...TELEGRAM, apiBase: 'https://localhost/' } }, 'channel.apiBase'],
    ['a chat that is none', { channel: { ...TELEGRAM, chatId: 'my chat' } }, 'channel.chatId'],
    ['an unknown language', { channel: { ...WEBHOOK, language: 'de' } }, 'channel.language'],
  ])('with %s is refused, which names the field and never the value', async (_, rest, path) => {
    const { request, alerts } = await createAlertApp()
    const { issues } = await readFailure(await request(ALERTS, postJson(alertOf(rest))), 'invalid_request')
    expect(issues?.map((issue) => issue.path)).toContain(path)
    expect(JSON.stringify(issues)).not.toMatch(/10\.0\.0\.1|a:b@|whsec_short/)
    expect(await alerts()).toEqual([])
  })

  it('is one of at most fifty', async () => {
    const { create, request } = await createAlertApp()
    for (let turn = 0; turn < 50; turn++) await create()
    await readFailure(await request(ALERTS, postJson(alertOf())), 'invalid_request')
  })

  it('that is switched off has nothing more to tell, and starts anew when it is switched on', async () => {
    const { create, request, look, wait, told } = await createAlertApp()
    const alert = await create({ graceMinutes: 5 })
    await look()
    await look({ 'ada/app': FAILED })
    const turn = (enabled: boolean) => request(`${ALERTS}/${alert.id}`, putJson({ ...alert, enabled }))
    expect((await turn(false)).status).toBe(200)
    await wait(10 * 60_000)
    expect((await turn(true)).status).toBe(200)
    await wait(10 * 60_000)
    expect(told()).toEqual([])
    await look({ 'ada/two': FAILED })
    await wait(5 * 60_000)
    expect(told()).toEqual(['incident.opened ada/two'])
  })
})

describe('a backup', () => {
  it('has the alerts without secrets; those that are still there keep theirs, others come back switched off', async () => {
    const { create, request, alerts, look, wait, told } = await createAlertApp()
    await create({ name: 'Stays' })
    await create({ name: 'Is deleted' })
    await look()
    await look({ 'ada/app': FAILED })
    const backup = await (await request('/api/proxy/backup')).text()
    expect((await request(`${ALERTS}/2`, { method: 'DELETE' })).status).toBe(200)
    expect((await request('/api/proxy/backup', { ...postJson({}), body: backup })).status).toBe(200)
    expect(await alerts()).toMatchObject([
      { id: '1', name: 'Stays', enabled: true, channel: { set: ['url', 'secrets'] }, lastDelivery: null },
      { id: '2', name: 'Is deleted', enabled: false, channel: { set: [] } },
    ])
    const before = told().length
    await look()
    await wait(60 * 60_000)
    await look({ 'ada/two': FAILED })
    expect(told().slice(before)).toEqual(['incident.opened ada/two'])
    expect((await create()).id).toBe('3')
    const refused = await readFailure(
      await request(`${ALERTS}/2`, putJson((await alerts())[1])),
      'invalid_request',
    )
    expect(refused.issues?.map(({ path }) => path)).toContain('channel.url')
  })

  it('that is older than alerts leaves them as they are', async () => {
    const { create, request, alerts } = await createAlertApp()
    await create()
    const { alerts: _, ...older } = await (await request('/api/proxy/backup')).json<Record<string, unknown>>()
    expect((await request('/api/proxy/backup', postJson(older))).status).toBe(200)
    expect(await alerts()).toHaveLength(1)
  })

  it.each([
    ['two alerts with one id', [{}, {}], 'alerts.1.id'],
    [
      'a zone that does not exist',
      [{ quietHours: { from: '22:00', to: '07:00', zone: 'Mars/Base' } }],
      'alerts.0.quietHours.zone',
    ],
    ['an unknown channel', [{ channel: { kind: 'pigeon', language: 'en' } }], 'alerts.0.channel.kind'],
    [
      'a chat that is no text',
      [{ channel: { kind: 'telegram', language: 'en', chatId: { id: 5 } } }],
      'alerts.0.channel.chatId',
    ],
    [
      'a field that the channel does not have',
      [{ channel: { kind: 'slack', language: 'en', colour: 'red' } }],
      'alerts.0.channel',
    ],
    ['a filter that does not exist', [{ scope: 'is:broken' }], 'alerts.0.scope'],
  ])('with %s is refused', async (_, changes, path) => {
    const { create, request } = await createAlertApp()
    await create()
    const document = await (await request('/api/proxy/backup')).json<{ alerts: object[] }>()
    const alerts = changes.map((change) => ({ ...document.alerts[0], ...change }))
    const answer = await request('/api/proxy/backup', postJson({ ...document, alerts }))
    expect((await readFailure(answer, 'invalid_request')).issues).toMatchObject([{ path }])
  })
})
