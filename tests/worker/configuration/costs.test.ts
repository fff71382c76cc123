import { describe, expect, it, vi } from 'vitest'
import { type Costs, costs } from '../../../shared/wire/costs.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { batchOf, factsOf, ledger, MINUTE_MS } from '../support/known-past.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, type Request } from '../support/test-app.ts'
import { AUDIENCES, startApp } from './configuration-calls.ts'

const read = async (request: Request, path = '/api/proxy/costs') =>
  readSuccess(await whileTimePasses(request(path)), costs)
const ofSpace = ({ spaces }: Costs, id: string) => spaces.find(({ spaceId }) => spaceId === id)
const ofAccount = ({ accounts }: Costs, name: string) => accounts.find(({ username }) => username === name)

describe.each(AUDIENCES)('for %s', (_, base, enter) => {
  it('costs are those of the bill, and of what runs now', async () => {
    stopTime()
    const app = createTestApp()
    const answer = await read(await enter(app), `${base}/costs`)
    expect(ofSpace(answer, 'alice/chat')).toEqual({
      ...{ spaceId: 'alice/chat', perHourUSD: 0.03, monthToDateUSD: 0.3, source: 'billing' },
      ...{ countedFrom: null, idleSince: null },
    })
    // Three replicas.
    expect(ofSpace(answer, 'alice/vision')).toMatchObject({ perHourUSD: 9, monthToDateUSD: 6 })
    expect(ofSpace(answer, 'alice/homepage')).toMatchObject({ perHourUSD: 0, monthToDateUSD: 0 })
    expect(ofAccount(answer, 'alice')).toMatchObject({
      ...{ perHourUSD: 9.03, monthToDateUSD: 6.3, source: 'billing', error: null },
    })
    const sum = answer.accounts.reduce((total, { perHourUSD }) => total + perHourUSD, 0)
    expect(answer.perHourUSD).toBeCloseTo(sum, 6)
    expect(answer.unknownPrices).toBe(0)
  })
})

describe('what is billed', () => {
  it.each([
    ['APP_STARTING', 0.03],
    ['RUNNING', 0.03],
    ['RUNNING_BUILDING', 0.03],
    ['RUNNING_APP_STARTING', 0.03],
    ['BUILDING', 0],
    ['PAUSED', 0],
    ['SLEEPING', 0],
    ['STOPPED', 0],
    ['RUNTIME_ERROR', 0],
  ])('in %s is %d dollars an hour', async (stage, perHourUSD) => {
    stopTime()
    const { request, hub } = await startApp()
    hub.setStage('alice/chat', stage)
    expect(ofSpace(await read(request), 'alice/chat')?.perHourUSD).toBe(perHourUSD)
  })

  it('is not known if the Hub names no price, and counted as such', async () => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set({ kind: 'status', status: 400, route: '/api/spaces/hardware' })
    const answer = await read(request)
    expect(ofSpace(answer, 'alice/chat')?.perHourUSD).toBeNull()
    expect(ofSpace(answer, 'alice/own-domain')?.perHourUSD).toBe(0)
    expect(answer).toMatchObject({ perHourUSD: 0, unknownPrices: 3 })
  })
})

describe('an impossible price, unit or number of replicas', () => {
  it.each<[string, Fault]>([
    [
      'price',
      {
        kind: 'status',
        status: 200,
        body: [{ name: 'cpu-upgrade', unitCostUSD: 1e308 }],
        route: '/api/spaces/hardware',
      },
    ],
    [
      'unit',
      {
        kind: 'status',
        status: 200,
        body: [{ name: 'cpu-upgrade', unitCostUSD: 1, unitLabel: 'constructor' }],
        route: '/api/spaces/hardware',
      },
    ],
    ['number', { kind: 'json-at', path: 'runtime.replicas.current', value: 1e308, of: 'alice/chat' }],
  ])('makes that Space’s cost unknown, and no sum: %s', async (_, fault) => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set(fault)
    const answer = await read(request)
    expect(ofSpace(answer, 'alice/chat')?.perHourUSD).toBeNull()
    expect(answer.unknownPrices).toBeGreaterThan(0)
  })
})

describe('a bill that cannot be read', () => {
  it('is told with its reason, and costs are estimated', async () => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set({
      kind: 'status',
      status: 403,
      route: '/api/settings/billing/usage',
      body: { error: 'no' },
    })
    const answer = await read(request)
    expect(ofAccount(answer, 'alice')).toMatchObject({ source: 'estimate', error: { code: 'hub_forbidden' } })
    expect(ofSpace(answer, 'alice/chat')).toMatchObject({ source: 'estimate' })
    expect(ofAccount(answer, 'acme')).toMatchObject({ source: 'estimate', error: { code: 'no_token' } })
  })

  it('is not asked for again at once', async () => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set({ kind: 'status', status: 403, route: '/api/settings/billing/usage' })
    await read(request)
    await read(request)
    expect(
      hub.calls.filter(({ path, account }) => path.endsWith('usage') && account === 'alice'),
    ).toHaveLength(1)
  })

  it('does not hide the others, and is no reason to distrust the token', async () => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set({ kind: 'bad-token', account: 'alice', route: '/api/settings/billing/usage' })
    const answer = await read(request)
    expect(ofAccount(answer, 'alice')?.error?.code).toBe('hub_unauthorized')
    expect(ofAccount(answer, 'bob')).toMatchObject({ source: 'billing', error: null })
  })
})

describe('an estimate', () => {
  it('counts starting, running and a serving rebuild, but no build, pause or sleep', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-06-15T12:00:00Z') })
    createTestApp()
    const hardware = { current: 't4-small', requested: 't4-small' }
    const profile = {
      ...{ title: 'x', description: null, tags: [], sdk: 'docker', hardware, visibility: 'public' as const },
      ...{ operable: true, devMode: null, url: null, hubUrl: 'https://hub.test' },
    }
    const start = Date.now() - 200 * MINUTE_MS
    let [at, previous] = [start, null as number | null]
    // BUILDING 10, APP_STARTING 30, RUNNING 20 minutes and more.
    for (const [stage, minutes] of [
      ['PAUSED', 10],
      ['BUILDING', 10],
      ['APP_STARTING', 30],
      ['RUNNING', 20],
      ['RUNNING_BUILDING', 15],
      ['SLEEPING', 25],
      ['PAUSED', 0],
    ] as const) {
      await ledger.record(batchOf('carol', at, [factsOf('carol/gpu', { stage, profile })], previous))
      previous = at
      at += minutes * MINUTE_MS
    }
    const times = await ledger.billedTimes(Date.UTC(2031, 5, 1))
    expect(times['carol/gpu']).toEqual({ countedFrom: start, secondsByFlavor: { 't4-small': 65 * 60 } })
    expect(await ledger.billedTimes(start + 25 * MINUTE_MS)).toMatchObject({
      'carol/gpu': { secondsByFlavor: { 't4-small': 60 * 60 } },
    })
  })
})

describe('the quota', () => {
  it.each([0, 3, 8])('of %i is known when the Hub has told it', async (limit) => {
    stopTime()
    const { request, hub } = await startApp()
    const errorMessage = `Quota exceeded for flavor cpu-basic (requested=1): current=9, limit=${limit}`
    hub.setStage('alice/own-domain', 'PAUSED', { errorMessage })
    const quota = ofAccount(await read(request), 'alice')?.quota
    expect(quota?.limit).toBe(limit)
    expect(quota?.running).toBeGreaterThan(5)
    expect(ofAccount(await read(request), 'bob')?.quota.limit).toBeNull()
  })
})

describe('a paid Space without work', () => {
  it('is idle since it was first seen so, while it is watched', async () => {
    const { request, hub } = await startApp({ metricsIntervalMs: 20 })
    const chat = hub.spaces.get('alice/chat')
    if (chat) chat.isIdle = true
    const before = Date.now()
    const stream = await openLiveStream(request, ['alice/chat', 'alice/vision'])
    await stream.next('metric', ({ spaceId }) => spaceId === 'alice/chat')
    await stream.next('metric', ({ spaceId }) => spaceId === 'alice/vision')
    const answer = await readSuccess(await request('/api/proxy/costs'), costs)
    const { idleSince } = ofSpace(answer, 'alice/chat') ?? {}
    expect(Date.parse(idleSince ?? '')).toBeGreaterThanOrEqual(before)
    expect(ofSpace(answer, 'alice/vision')?.idleSince).toBeNull()
    await stream.leave()
  })
})

describe('costs', () => {
  it('are the failure of the list if no Space is known', async () => {
    stopTime()
    const { request, hub } = await startApp()
    hub.faults.set({ kind: 'status', status: 400 })
    await readFailure(await whileTimePasses(request('/api/proxy/costs')), 'hub_rejected')
  })
})
