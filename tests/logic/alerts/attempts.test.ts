import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../shared/channels/channel.ts'
import type { DeliveryFailure } from '../../../shared/model/alert.ts'
import { afterAttempt } from '../../../worker/ledger/alerts/rules/after-attempt.ts'
import { dueAttempts } from '../../../worker/ledger/alerts/rules/due-attempts.ts'
import { nextWakeAt } from '../../../worker/ledger/alerts/rules/next-wake.ts'
import type { AlertState, StoredAlert, StoredDelivery } from '../../../worker/ledger/alerts/stored-alert.ts'
import { MINUTE, NOON } from '../ledger/facts.ts'
import { alertWith, createAlertWorld, FAILED, RUNNING, SECOND } from './alert-world.ts'

const HOUR = 60 * MINUTE

const refused = (failure: DeliveryFailure = 'receiver-error', retryAfterSeconds: number | null = null) =>
  ({ ok: false, failure, retryAfterSeconds }) as const satisfies Verdict

function deliveryWith(rest: Partial<StoredDelivery> = {}): StoredDelivery {
  return {
    ...{ id: 1, alertId: 1, key: 'msg_1', at: NOON, type: 'incident.opened', news: [], state: 'waiting' },
    ...{ attempts: 1, nextAt: NOON, status: null, failure: null },
    ...rest,
  }
}

const outcomeOf = (delivery: Partial<StoredDelivery>, verdict: Verdict, alert: Partial<StoredAlert> = {}) =>
  afterAttempt(
    { delivery: deliveryWith(delivery), alert: alertWith(alert) },
    verdict,
    verdict.ok ? 200 : 503,
    NOON,
  )

describe('after an attempt', () => {
  it('that was accepted, nothing more is tried, and the failures are forgotten', () => {
    const { delivery, alert } = outcomeOf({ attempts: 3, failure: 'timeout' }, { ok: true }, { failures: 7 })
    expect(delivery).toMatchObject({ state: 'accepted', nextAt: null, status: 200, failure: null })
    expect(alert.failures).toBe(0)
  })

  it.each([
    [1, 5 * SECOND],
    [2, MINUTE],
    [3, 5 * MINUTE],
    [4, 30 * MINUTE],
    [5, 2 * HOUR],
  ])('that is the failed %ith, the next comes later and later', (attempts, wait) => {
    const { delivery, alert } = outcomeOf({ attempts }, refused(), { failures: 2 })
    expect(delivery).toMatchObject({ state: 'waiting', nextAt: NOON + wait, failure: 'receiver-error' })
    expect(alert.failures).toBe(3)
  })

  it('that is the failed 6th, it is given up', () => {
    const { delivery } = outcomeOf({ attempts: 6 }, refused('rate-limited', 60))
    expect(delivery).toMatchObject({ state: 'given-up', nextAt: null, status: 503 })
  })

  it.each([
    [1, 1, 5],
    [1, 600, 600],
    [3, 60, 300],
    [5, 86_400, 86_400],
  ])('the %ith, a receiver that asks for %i s gets at least that: %i s', (attempts, seconds, expected) => {
    const { delivery } = outcomeOf({ attempts }, refused('rate-limited', seconds))
    expect(delivery.nextAt).toBe(NOON + expected * SECOND)
  })

  it('that was a test, it is not tried again', () => {
    expect(outcomeOf({ type: 'test' }, refused()).delivery).toMatchObject({ state: 'given-up', nextAt: null })
  })

  it('whose receiver is gone, the alert is off', () => {
    const { delivery, alert } = outcomeOf({}, refused('gone'))
    expect(delivery).toMatchObject({ state: 'given-up', failure: 'gone' })
    expect(alert).toMatchObject({ enabled: false, isGone: true, failures: 1 })
  })

  it('whose receiver has moved, the alert follows it', () => {
    const channel = { kind: 'telegram', token: 't', chatId: '-1', threadId: null, apiBase: null } as const
    const moved = { ...refused('rejected', 0), moved: { chatId: '-100' } }
    const { alert } = outcomeOf({}, moved, { channel: { ...channel, language: 'en' } })
    expect(alert.channel).toEqual({ ...channel, chatId: '-100', language: 'en' })
  })
})

const elsewhere = { kind: 'slack', url: 'https://hooks.slack.test/services/2', language: 'en' } as const

function stateOf(waiting: Partial<StoredDelivery>[], alerts: Partial<StoredAlert>[] = [{}]): AlertState {
  return {
    alerts: new Map(alerts.map((rest, index) => [index + 1, alertWith({ id: index + 1, ...rest })])),
    waiting: waiting.map((rest, index) => deliveryWith({ id: index + 1, ...rest })),
    ...{ threads: [], lastAt: new Map() },
  }
}

describe('of the messages that wait', () => {
  const idsAt = (state: AlertState, now: number) => dueAttempts(state, now).map(({ id }) => id)

  it.each<[string, Partial<StoredDelivery>[], Partial<StoredAlert>[], number[], number | null]>([
    ['none is due if there is none', [], [{}], [], null],
    ['the oldest of an alert is due', [{}, {}], [{}], [1], NOON],
    ['those behind it wait with it', [{ nextAt: NOON + MINUTE }, {}], [{}], [], NOON + MINUTE],
    ['each alert has one', [{}, { alertId: 2 }], [{}, { channel: elsewhere }], [1, 2], NOON],
    ['one a receiver is due', [{}, { alertId: 2 }], [{}, {}], [1], NOON],
    [
      'that of one alert does not hold another of the same receiver',
      [{ nextAt: NOON + MINUTE, failure: 'rejected' }, { alertId: 2 }],
      [{}, {}],
      [2],
      NOON,
    ],
    [
      'a receiver that asked for a pause gets it from every alert',
      [{ nextAt: NOON + MINUTE, failure: 'rate-limited' }, { alertId: 2 }],
      [{}, {}],
      [],
      NOON + MINUTE,
    ],
    [
      'so does one that has blocked our address',
      [{ nextAt: NOON + MINUTE, failure: 'address-blocked' }, { alertId: 2 }],
      [{}, {}],
      [],
      NOON + MINUTE,
    ],
    [
      'another receiver does not pause',
      [{ nextAt: NOON + MINUTE, failure: 'rate-limited' }, { alertId: 2 }],
      [{}, { channel: elsewhere }],
      [2],
      NOON,
    ],
    ['those of an alert that is gone are none', [{ alertId: 9 }], [{}], [], null],
  ])('%s', (_, waiting, alerts, expected, wake) => {
    const state = stateOf(waiting, alerts)
    expect(idsAt(state, NOON)).toEqual(expected)
    expect(nextWakeAt(state, NOON)).toBe(wake)
  })

  it('none of an alert in quiet hours is due but a test', () => {
    const quietHours = { from: '11:00', to: '13:00', zone: 'UTC' }
    const state = stateOf([{ nextAt: NOON - 2 * HOUR }], [{ quietHours }])
    expect([idsAt(state, NOON), nextWakeAt(state, NOON)]).toEqual([[], NOON + HOUR])
    const test = stateOf([{ type: 'test' }], [{ quietHours }])
    expect([idsAt(test, NOON), nextWakeAt(test, NOON)]).toEqual([[1], NOON])
  })
})

describe('an alert whose receiver is gone', () => {
  it('tells nothing more, neither that it is over nor reminders', () => {
    const { look, wait, told, deliveries, threads } = createAlertWorld([{ remindMinutes: 10 }], {
      answer: ({ id }) => (id === 1 ? { ok: true } : refused('gone')),
    })
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    wait(10 * MINUTE)
    look({ 'ada/app': RUNNING })
    wait(10 * HOUR)
    expect(told).toHaveLength(1)
    expect(deliveries).toHaveLength(2)
    expect(threads.size).toBe(0)
  })
})

it('what cannot be delivered is given up, and what comes after it is told', () => {
  const { look, wait, told, deliveries } = createAlertWorld([{}], {
    answer: ({ id }) => (id === 1 ? refused('rejected') : { ok: true }),
  })
  look({ 'ada/app': FAILED })
  look({ 'ada/two': FAILED }, 10 * MINUTE)
  wait(10 * HOUR)
  expect(deliveries).toMatchObject([{ state: 'given-up', attempts: 6 }, { state: 'accepted' }])
  expect(told).toEqual(['14:37:05 opened ada/two'])
})
