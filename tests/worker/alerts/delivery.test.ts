import { describe, expect, it } from 'vitest'
import { testAnswer } from '../../../shared/wire/alerts.ts'
import { MINUTE } from '../../logic/ledger/facts.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { eventually } from '../../support/eventually.ts'
import { ALERTS, alertOf, createAlertApp, FAILED, putJson } from './alert-parts.ts'

const SECOND = 1_000
const RUNNING = { stage: 'RUNNING', errorMessage: null, failure: null } as const
const toWebhooks = { route: '/receivers/webhook/*' }

describe('an alert', () => {
  it('tells once that a Space has failed, and once that it is over', async () => {
    const { create, look, wait, told } = await createAlertApp()
    await create()
    await look()
    expect(told()).toEqual([])
    await look({ 'ada/app': FAILED })
    expect(told()).toEqual(['incident.opened ada/app'])
    await look()
    await look({ 'ada/app': RUNNING })
    await wait(2 * MINUTE)
    await wait(60 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app', 'incident.closed ada/app'])
  })

  it('is not sent for what it is not about', async () => {
    const { create, look, told } = await createAlertApp()
    await create({ kinds: ['blocked'] })
    await create({ scope: 'owner:bob' })
    await create({ scope: 'tag:bot' })
    await create({ enabled: false })
    await create({ name: 'By name', scope: 'app' })
    await look()
    await look({ 'ada/app': FAILED, 'ada/two': FAILED })
    expect(told()).toEqual(['incident.opened ada/app'])
  })

  it('puts what happens within a minute into one message', async () => {
    const { create, look, wait, told } = await createAlertApp()
    await create()
    await look()
    await look({ 'ada/app': FAILED })
    await look({ 'ada/two': FAILED, 'ada/three': FAILED }, 20 * SECOND)
    expect(told()).toEqual(['incident.opened ada/app'])
    await wait(40 * SECOND)
    expect(told()).toEqual(['incident.opened ada/app', 'digest 2'])
  })

  it('says nothing of what was wrong at the first look, or before it was created', async () => {
    const { create, look, wait, told } = await createAlertApp()
    await create()
    await look({ 'ada/app': FAILED })
    await look()
    await look({ 'ada/two': FAILED })
    await create({ name: 'Later' })
    await look({ 'ada/app': RUNNING })
    await wait(10 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/two'])
  })

  it('tells one message of a Space that flaps, whatever its error says', async () => {
    const { create, look, wait, told } = await createAlertApp()
    await create()
    await look()
    for (const text of ['a', 'b', 'a', 'b']) {
      await look({ 'ada/app': { ...FAILED, errorMessage: text } })
      await look({ 'ada/app': { ...FAILED, errorMessage: `${text}!` } })
      await look({ 'ada/app': RUNNING })
    }
    await wait(5 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app'])
    await wait(15 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app', 'incident.closed ada/app'])
  })

  it('waits for the grace, and then says nothing of what is over', async () => {
    const { create, look, told } = await createAlertApp()
    await create({ graceMinutes: 5 })
    await look()
    await look({ 'ada/app': FAILED, 'ada/two': FAILED })
    await look({ 'ada/app': RUNNING }, 3 * MINUTE)
    expect(told()).toEqual([])
    await look({}, 3 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/two'])
  })

  it('reminds until somebody has acknowledged it', async () => {
    const { create, look, wait, told, request } = await createAlertApp()
    await create({ remindMinutes: 10 })
    await look()
    await look({ 'ada/app': FAILED })
    for (let turn = 0; turn < 3; turn++) await wait(10 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app', ...Array(3).fill('incident.reminder ada/app')])
    expect((await request('/api/proxy/incidents/1/acknowledge', { method: 'POST' })).status).toBe(200)
    await wait(60 * MINUTE)
    expect(told()).toHaveLength(4)
  })

  it('is silent in quiet hours, and tells afterwards what is still so', async () => {
    const { create, look, wait, told } = await createAlertApp()
    await create({ quietHours: { from: '11:00', to: '12:00', zone: 'Europe/Berlin' } })
    await look()
    await look({ 'ada/app': FAILED, 'ada/two': FAILED }, 10 * MINUTE)
    await look({ 'ada/two': RUNNING }, 5 * MINUTE)
    expect(told()).toEqual([])
    await wait(44 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app'])
  })

  it('tells at once what has waited for quiet hours that are removed', async () => {
    const { create, look, wait, told, request } = await createAlertApp()
    const { id } = await create({ quietHours: { from: '11:00', to: '12:00', zone: 'Europe/Berlin' } })
    await look()
    await look({ 'ada/app': FAILED })
    expect(told()).toEqual([])
    expect((await request(`${ALERTS}/${id}`, putJson(alertOf()))).status).toBe(200)
    await wait(0)
    expect(told()).toEqual(['incident.opened ada/app'])
  })

  it('is not about our own actions, unless they end badly', async () => {
    const { create, look, wait, told } = await createAlertApp()
    await create()
    await look()
    const by = { kind: 'admin', name: 'root' } as const
    const act = (spaceId: string, at: number) => ({
      notes: [
        { at, kind: 'action', what: 'restart', spaceId, account: 'ada', by, result: 'ok', detail: null },
      ] as const,
    })
    await look({ 'ada/app': FAILED, 'ada/two': FAILED }, MINUTE, {
      notes: [...act('ada/app', Date.now()).notes, ...act('ada/two', Date.now()).notes],
    })
    expect(told()).toEqual([])
    await look({ 'ada/app': RUNNING }, 20 * SECOND)
    await wait(2 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/two'])
  })
})

describe('a delivery', () => {
  it('that waits does not hide that the one before it failed', async () => {
    const { create, look, hub, deliveries, alerts } = await createAlertApp()
    const { id } = await create()
    await look()
    hub.faults.set({ kind: 'status', status: 503, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    await look({ 'ada/two': FAILED }, MINUTE + SECOND)
    expect(await deliveries(id)).toMatchObject([{ attempts: 0, detail: null }, { detail: 'receiver-error' }])
    expect(await alerts()).toMatchObject([{ lastDelivery: { detail: 'receiver-error', status: 503 } }])
  })

  it('is tried again with the same id, after 5 s, 1 min, 5 min, 30 min and 2 h, and then given up', async () => {
    const { create, look, wait, hub, deliveries, alerts, request } = await createAlertApp()
    const { id } = await create()
    await look()
    hub.faults.set({ kind: 'status', status: 503, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    const [first] = await deliveries(id)
    for (const ms of [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE]) {
      await wait(ms - 1)
      const before = (await deliveries(id))[0]?.attempts ?? 0
      await wait(1)
      expect((await deliveries(id))[0]).toMatchObject({ id: first?.id, attempts: before + 1, status: 503 })
    }
    expect(await alerts()).toMatchObject([
      { failures: 5, lastDelivery: { ok: false, detail: 'receiver-error' } },
    ])
    await wait(120 * MINUTE)
    expect(await deliveries(id)).toMatchObject([
      { attempts: 6, ok: false, nextAt: null, type: 'incident.opened' },
    ])
    const activity = await (await request('/api/proxy/activity?kind=alert')).json()
    expect(activity).toMatchObject({
      entries: [{ what: 'alert.failed', detail: { alert: 'Everything', status: 503 } }],
    })
  })

  it('of the end of what nobody was told of is not sent', async () => {
    const { create, look, wait, hub, told, deliveries } = await createAlertApp()
    const { id } = await create()
    await look()
    hub.faults.set({ kind: 'status', status: 503, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    for (const ms of [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE]) await wait(ms)
    expect(await deliveries(id)).toMatchObject([{ attempts: 6, nextAt: null }])
    hub.faults.clear()
    await look({ 'ada/app': RUNNING }, MINUTE)
    await wait(10 * MINUTE)
    expect(told()).toEqual([])
    expect(await deliveries(id)).toHaveLength(1)

    await look({ 'ada/app': FAILED }, 30 * MINUTE)
    await wait(MINUTE)
    await look({ 'ada/app': RUNNING }, MINUTE)
    await wait(10 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app', 'incident.closed ada/app'])
  })

  it('of the end is sent after a reminder that got through', async () => {
    const { create, look, wait, hub, told } = await createAlertApp()
    await create({ remindMinutes: 200 })
    await look()
    hub.faults.set({ kind: 'status', status: 503, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    for (const ms of [5 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE]) await wait(ms)
    hub.faults.clear()
    await wait(60 * MINUTE)
    await look({ 'ada/app': RUNNING, 'ada/two': FAILED }, MINUTE)
    await wait(10 * MINUTE)
    expect(told()).toEqual([
      'incident.reminder ada/app',
      'incident.opened ada/two',
      'incident.closed ada/app',
    ])
  })

  it('gets through when the receiver is back, in order, as one more message', async () => {
    const { create, look, wait, hub, told, alerts } = await createAlertApp()
    await create()
    await look()
    hub.faults.set({ kind: 'status', status: 500, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    await look({ 'ada/two': FAILED }, 3 * MINUTE)
    await look({ 'ada/three': FAILED }, 3 * MINUTE)
    hub.faults.clear()
    await wait(10 * MINUTE)
    await wait(5 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app', 'digest 2'])
    expect(await alerts()).toMatchObject([{ failures: 0 }])
  })

  it('waits as long as the receiver asks for', async () => {
    const { create, look, wait, hub, told } = await createAlertApp()
    await create()
    await look()
    hub.faults.set({
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '600' },
      times: 1,
      ...toWebhooks,
    })
    await look({ 'ada/app': FAILED })
    await wait(9 * MINUTE)
    expect(told()).toEqual([])
    await wait(MINUTE)
    expect(told()).toEqual(['incident.opened ada/app'])
  })

  it('switches the alert off if the receiver is gone for good', async () => {
    const { create, look, wait, hub, alerts, told } = await createAlertApp()
    const { id } = await create()
    await look()
    hub.faults.set({ kind: 'status', status: 410, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    hub.faults.clear()
    await look({ 'ada/two': FAILED }, 5 * MINUTE)
    await wait(180 * MINUTE)
    expect(told()).toEqual([])
    expect(await alerts()).toMatchObject([
      { id, enabled: false, isGone: true, lastDelivery: { detail: 'gone', status: 410 } },
    ])
  })

  it('is all that is dropped with it: switched on again, the alert begins anew', async () => {
    const { create, look, wait, hub, told, request } = await createAlertApp()
    const { id } = await create({ remindMinutes: 10 })
    await look()
    await look({ 'ada/app': FAILED, 'ada/two': FAILED })
    hub.faults.set({ kind: 'status', status: 410, ...toWebhooks })
    await look({ 'ada/two': RUNNING }, 10 * MINUTE)
    await wait(MINUTE)
    hub.faults.clear()
    expect((await request(`${ALERTS}/${id}`, putJson(alertOf({ remindMinutes: 10 })))).status).toBe(200)
    await wait(60 * MINUTE)
    await look({ 'ada/app': RUNNING })
    await wait(60 * MINUTE)
    expect(told()).toEqual(['digest 2'])
    await look({ 'ada/app': FAILED })
    expect(told()).toEqual(['digest 2', 'incident.opened ada/app'])
  })

  it('keeps to what the alert was changed to before it was due', async () => {
    const { create, look, wait, told, request } = await createAlertApp()
    const { id } = await create({ graceMinutes: 30 })
    await look()
    await look({ 'ada/app': FAILED, 'ada/two': FAILED })
    const changed = alertOf({ graceMinutes: 5, scope: 'two' })
    expect((await request(`${ALERTS}/${id}`, putJson(changed))).status).toBe(200)
    await wait(5 * MINUTE)
    await wait(60 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/two'])
  })

  it.each([
    ['redirect', { kind: 'redirect', to: 'https://elsewhere.test/' }],
    ['unreachable', { kind: 'sever' }],
    ['unauthorized', { kind: 'status', status: 401 }],
  ] as const)('says why it failed: %s', async (detail, fault) => {
    const { create, look, hub, deliveries, strays, logs } = await createAlertApp()
    const { id } = await create()
    await look()
    hub.faults.set({ ...fault, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    expect(await deliveries(id)).toMatchObject([{ detail, ok: false }])
    expect(strays).toEqual([])
    expect(JSON.stringify(logs)).not.toContain('/receivers/')
  })

  it('whose answer was lost is sent again with the same id', async () => {
    const { create, look, wait, hub } = await createAlertApp()
    await create()
    await look()
    hub.faults.set({ kind: 'sever', done: true, times: 1, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    await wait(5 * SECOND)
    expect(hub.arrivals).toMatchObject([{ isRepeated: false }, { isRepeated: true }])
    expect(hub.arrivals[0]?.id).toBe(hub.arrivals[1]?.id)
  })

  it('survives the object that was to send it', async () => {
    const { create, look, wait, hub, evict, told } = await createAlertApp()
    await create()
    await look()
    hub.faults.set({ kind: 'status', status: 503, times: 2, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    await evict()
    await wait(5 * SECOND)
    await evict()
    await wait(2 * MINUTE)
    expect(told()).toEqual(['incident.opened ada/app'])
  })
})

/** With a test whose answer takes a while: resolves when the receiver has been called. */
async function createTestedApp() {
  const app = await createAlertApp()
  async function startSlowTest(id: string) {
    app.hub.faults.set({ kind: 'delay', ms: 1_000, times: 1, ...toWebhooks })
    const answer = app.request(`${ALERTS}/${id}/test`, { method: 'POST' })
    await eventually(() => expect(app.hub.faults.list()).toEqual([]))
    return { json: async () => readSuccess(await answer, testAnswer) }
  }
  return { ...app, startSlowTest }
}

describe('a test', () => {
  it('is sent at once, whatever the hour, and only once', async () => {
    const { create, request, hub, wait, deliveries } = await createAlertApp()
    const { id } = await create({ quietHours: { from: '00:00', to: '23:59', zone: 'UTC' } })
    const send = async () =>
      (await readSuccess(await request(`${ALERTS}/${id}/test`, { method: 'POST' }), testAnswer)).delivery
    expect(await send()).toMatchObject({ ok: true, status: 200, attempts: 1, type: 'test', detail: null })
    expect(JSON.parse(hub.arrivals[0]?.shown ?? '')).toMatchObject({
      type: 'test',
      data: { link: expect.stringContaining('https://manager.test/incidents') },
    })
    hub.faults.set({ kind: 'status', status: 404, ...toWebhooks })
    expect(await send()).toMatchObject({
      ok: false,
      status: 404,
      attempts: 1,
      detail: 'not-found',
      nextAt: null,
    })
    await wait(60 * MINUTE)
    expect(await deliveries(id)).toHaveLength(2)
  })

  it('that is under way is not sent again when its alert is changed', async () => {
    const { create, request, hub, wait, startSlowTest } = await createTestedApp()
    const { id } = await create()
    const test = await startSlowTest(id)
    expect((await request(`${ALERTS}/${id}`, putJson(alertOf({ name: 'Renamed' })))).status).toBe(200)
    await wait(0)
    expect((await test.json()).delivery).toMatchObject({ ok: true, attempts: 1 })
    expect(hub.arrivals).toHaveLength(1)
  })

  it('that was dropped while it was under way says nothing of the message after it', async () => {
    const { create, request, look, wait, hub, told, startSlowTest } = await createTestedApp()
    const { id } = await create()
    await look()
    const test = await startSlowTest(id)
    for (const enabled of [false, true]) await request(`${ALERTS}/${id}`, putJson(alertOf({ enabled })))
    hub.faults.set({ kind: 'status', status: 503, times: 1, ...toWebhooks })
    await look({ 'ada/app': FAILED })
    await test.json()
    await wait(5 * SECOND)
    expect(told()).toEqual(['test example/my_app.v2-[beta]', 'incident.opened ada/app'])
  })

  it('of an alert that does not exist is not_found', async () => {
    const { request } = await createAlertApp()
    await readFailure(await request(`${ALERTS}/7/test`, { method: 'POST' }), 'not_found')
    await readFailure(await request(`${ALERTS}/7`, putJson(alertOf())), 'not_found')
    await readFailure(await request(`${ALERTS}/x/deliveries`), 'not_found')
    await readFailure(await request(`${ALERTS}/7`, { method: 'DELETE' }), 'not_found')
  })
})
