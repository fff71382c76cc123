import { describe, expect, it } from 'vitest'
import { actionDone } from '../../../shared/model/actions.ts'
import { flavorsAnswer } from '../../../shared/wire/costs.ts'
import type { ErrorCode } from '../../../shared/wire/errors.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp, type TestApp } from '../support/test-app.ts'
import { AUDIENCES, sentTo, startApp, withBody } from './configuration-calls.ts'

const alice = ({ hub }: Pick<TestApp, 'hub'>) => hub.accounts.find(({ name }) => name === 'alice') ?? {}

describe.each(AUDIENCES)('for %s', (_, base, enter) => {
  const enterApp = async () => {
    const app = createTestApp()
    return { ...app, request: await enter(app) }
  }

  it('the Hub’s hardware is listed with prices by the hour, and read once', async () => {
    const { request, hub } = await enterApp()
    const { flavors } = await readSuccess(await request(`${base}/hardware`), flavorsAnswer)
    expect(flavors.find(({ id }) => id === 't4-small')).toEqual({
      ...{ id: 't4-small', name: 'Nvidia T4 - small', cpu: '4 vCPU', memory: '15 GB' },
      ...{ accelerator: '1x Nvidia T4, 16 GB', pricePerHourUSD: 0.4 },
    })
    expect(flavors.find(({ id }) => id === 'cpu-basic')).toMatchObject({
      accelerator: null,
      pricePerHourUSD: 0,
    })
    await request(`${base}/hardware`)
    expect(hub.calls.filter(({ path }) => path === '/api/spaces/hardware')).toHaveLength(1)
  })

  it('other hardware is requested once, and the Space says what is on its way', async () => {
    const app = await enterApp()
    const body = withBody('POST', { flavor: 't4-small', sleepTimeSeconds: 300 })
    const { space, message } = await readSuccess(
      await app.request(`${base}/hardware/alice/chat`, body),
      actionDone,
    )
    expect(message).toBe('alice/chat will run on t4-small.')
    expect(space).toMatchObject({
      stage: 'RUNNING_BUILDING',
      hardware: { current: 'cpu-upgrade', requested: 't4-small' },
      sleepTimeSeconds: 300,
    })
    expect(sentTo(app)).toEqual(['POST /api/spaces/alice/chat/hardware'])
  })

  it('a sleep time is set, and never', async () => {
    const { request } = await enterApp()
    const set = async (seconds: number) =>
      (
        await readSuccess(
          await request(`${base}/sleep-time/alice%2Fchat`, withBody('POST', { seconds })),
          actionDone,
        )
      ).space
    expect(await set(3_600)).toMatchObject({ sleepTimeSeconds: 3_600, neverSleeps: false })
    expect(await set(-1)).toMatchObject({ sleepTimeSeconds: null, neverSleeps: true })
  })

  it.each<[string, unknown]>([
    ['hardware', {}],
    ['hardware', { flavor: '' }],
    ['hardware', { flavor: 'T4 small' }],
    ['hardware', { flavor: '../x' }],
    ['hardware', { flavor: 't4-small', sleepTimeSeconds: 0 }],
    ['hardware', { flavor: 't4-small', sleepTimeSeconds: -5 }],
    ['hardware', { flavor: 't4-small', sleep: 5 }],
    ['sleep-time', {}],
    ['sleep-time', { seconds: 0 }],
    ['sleep-time', { seconds: -2 }],
    ['sleep-time', { seconds: 1.5 }],
    ['sleep-time', { seconds: '300' }],
    ['sleep-time', { seconds: null }],
    ['sleep-time', { seconds: 1e12 }],
  ])('%s %j is refused before the Hub is asked', async (path, body) => {
    const app = await enterApp()
    await readFailure(
      await app.request(`${base}/${path}/alice/chat`, withBody('POST', body)),
      'invalid_request',
    )
    expect(sentTo(app)).toEqual([])
  })
})

describe('other hardware', () => {
  it.each<[string, Fault, ErrorCode]>([
    ['400', { kind: 'status', status: 400 }, 'hub_rejected'],
    ['401', { kind: 'bad-token' }, 'hub_unauthorized'],
    ['402', { kind: 'status', status: 402 }, 'hub_payment'],
    ['403', { kind: 'status', status: 403 }, 'hub_forbidden'],
    ['404', { kind: 'status', status: 404 }, 'space_not_found'],
    ['429', { kind: 'status', status: 429 }, 'hub_rate_limited'],
    ['500', { kind: 'status', status: 500 }, 'hub_unavailable'],
    ['a lost connection', { kind: 'sever' }, 'outcome_unknown'],
    ['an answer lost afterwards', { kind: 'sever', done: true }, 'outcome_unknown'],
    ['a cut answer', { kind: 'cut', afterBytes: 9 }, 'outcome_unknown'],
    ['no runtime', { kind: 'status', status: 200, body: { ok: true } }, 'outcome_unknown'],
  ])('with %s is reported, and sent once', async (_, fault, code) => {
    for (const [path, body] of [
      ['hardware', { flavor: 't4-small' }],
      ['sleep-time', { seconds: 300 }],
    ] as const) {
      const app = await startApp()
      app.hub.faults.set({ ...fault, method: 'POST', route: '/api/spaces/alice/chat/*' })
      await readFailure(await app.request(`/api/proxy/${path}/alice/chat`, withBody('POST', body)), code)
      expect(sentTo(app)).toHaveLength(1)
    }
  })

  it.each([
    [undefined, 'hub_payment'],
    [402, 'hub_payment'],
  ] as const)('without a payment method (%s) is %s, with the Hub’s words', async (paymentStatus, code) => {
    const app = await startApp()
    Object.assign(alice(app), { canPay: false, ...(paymentStatus && { paymentStatus }) })
    const response = await app.request(
      '/api/proxy/hardware/alice/chat',
      withBody('POST', { flavor: 't4-small' }),
    )
    expect((await readFailure(response, code)).hubMessage).toContain('add a payment method')
  })

  it.each(['alice/homepage', 'alice/banned'])('is refused for %s without asking the Hub', async (id) => {
    const app = await startApp()
    await readFailure(
      await app.request(`/api/proxy/hardware/${id}`, withBody('POST', { flavor: 't4-small' })),
      'hub_rejected',
    )
    expect(sentTo(app)).toEqual([])
  })

  it('is followed until it runs', async () => {
    stopTime()
    const { request } = await startApp()
    await request('/api/proxy/hardware/alice/chat', withBody('POST', { flavor: 't4-small' }))
    await passTime(9_000)
    const { spaces } = await readSuccess(await whileTimePasses(request('/api/proxy/spaces')), spaceList)
    expect(spaces.find(({ id }) => id === 'alice/chat')).toMatchObject({
      stage: 'RUNNING',
      hardware: { current: 't4-small', requested: 't4-small' },
    })
  })
})

describe('the list of hardware', () => {
  it('is an older one while the Hub fails', async () => {
    stopTime()
    const { request, hub } = await startApp()
    await readSuccess(await request('/api/proxy/hardware'), flavorsAnswer)
    await passTime(1_000)
    hub.faults.set({ kind: 'status', status: 400, route: '/api/spaces/hardware' })
    await readSuccess(await request('/api/proxy/hardware'), flavorsAnswer)
  })

  it('is read without a token, if the Hub refuses the first one for it', async () => {
    const { request, hub } = await startApp()
    hub.faults.set({ kind: 'bad-token', account: 'alice', route: '/api/spaces/hardware' })
    await readSuccess(await request('/api/proxy/hardware'), flavorsAnswer)
    expect(
      hub.calls.filter(({ path }) => path === '/api/spaces/hardware').map(({ account }) => account),
    ).toEqual(['alice', null])
  })

  it.each<[string, Fault]>([
    ['fails', { kind: 'status', status: 400 }],
    ['is no list', { kind: 'status', status: 200, body: { error: 'x' } }],
  ])('is an error if it %s from the beginning', async (_, fault) => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set({ ...fault, route: '/api/spaces/hardware' })
    const response = await whileTimePasses(request('/api/proxy/hardware'))
    expect(['hub_rejected', 'hub_unavailable']).toContain((await response.json<{ code: string }>()).code)
  })

  it('leaves out what it cannot read, and knows no price that the Hub does not say', async () => {
    const { request, hub } = await startApp()
    const odd = [
      { name: 'a', unitCostUSD: 0.01 },
      { name: 'b', prettyName: 'B', unitCostMicroUSD: 1e6, unitLabel: 'hour', accelerator: { model: 'X' } },
      { name: 'c', unitCostUSD: 5, unitLabel: 'fortnight' },
      { name: 'd', unitCostUSD: -1 },
      { name: 5 },
      null,
      'text',
    ]
    hub.faults.set({ kind: 'status', status: 200, body: odd as never, route: '/api/spaces/hardware' })
    const { flavors } = await readSuccess(await request('/api/proxy/hardware'), flavorsAnswer)
    expect(flavors.map(({ id, pricePerHourUSD, accelerator }) => [id, pricePerHourUSD, accelerator])).toEqual(
      [
        ['a', 0.6, null],
        ['b', 1, 'X'],
        ['c', null, null],
        ['d', null, null],
      ],
    )
  })
})
