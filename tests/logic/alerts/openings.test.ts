import { describe, expect, it } from 'vitest'
import { openingDueAt } from '../../../worker/ledger/alerts/rules/thread-times.ts'
import type { Thread } from '../../../worker/ledger/alerts/stored-alert.ts'
import { batchOf, MINUTE, NOON, reportOf } from '../ledger/facts.ts'
import { actionOn, alertWith, createAlertWorld, FAILED, RUNNING, SECOND, STARTING } from './alert-world.ts'

describe('an opening', () => {
  it('is told at once, and once', () => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': { errorMessage: 'KeyError: 6' } })
    wait(1_000 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app'])
  })

  it('is not told of what the first listing of an account has found, nor its end', () => {
    const { look, wait, told } = createAlertWorld([{}], { spaces: { 'ada/app': FAILED, 'ada/two': {} } })
    look({ 'ada/two': FAILED })
    look({ 'ada/app': RUNNING })
    wait(10 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/two'])
  })

  it('is told of a new Space that has failed before it was seen', () => {
    const { look, told } = createAlertWorld()
    look({ 'ada/new': FAILED })
    expect(told).toEqual(['12:01:00 opened ada/new'])
  })

  it.each([
    ['is switched off', { enabled: false }],
    ['is about other kinds', { kinds: ['blocked' as const] }],
    ['is about other Spaces', { scope: 'owner:bob' }],
  ])('is not told by an alert that %s', (_, rest) => {
    const { look, wait, told, threads } = createAlertWorld([rest])
    look({ 'ada/app': FAILED })
    wait(MINUTE)
    expect([told, threads.size]).toEqual([[], 0])
  })

  it('is told by each alert that it concerns', () => {
    const { look, told } = createAlertWorld([{}, { scope: 'two', channel: other }])
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    expect(told).toEqual(['12:01:00 opened ada/app, opened ada/two', '12:01:00 opened ada/two'])
  })

  it('is not told by an alert that was not there yet, nor is its end', () => {
    const { look, alerts, wait, told, threads } = createAlertWorld([{ id: 1 }])
    const [alert] = alerts.values()
    alerts.clear()
    look({ 'ada/app': FAILED })
    if (alert) alerts.set(1, alert)
    look({ 'ada/app': { errorMessage: 'another' } })
    look({ 'ada/app': RUNNING })
    wait(10 * MINUTE)
    expect([told, threads.size]).toEqual([[], 0])
  })

  it('is not told if the alert was deleted during the grace', () => {
    const { look, wait, alerts, told, threads } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    alerts.clear()
    threads.clear()
    wait(60 * MINUTE)
    expect(told).toEqual([])
  })

  it('of a whole account is told once, however long it lasts, and its end, too', () => {
    const { record, wait, told } = createAlertWorld()
    const failing = {
      failingSince: NOON + MINUTE,
      errorCode: 'hub_unauthorized',
      errorMessage: 'Invalid token',
    }
    for (let minute = 1; minute <= 20; minute++) {
      record(batchOf(NOON + minute * MINUTE, [reportOf('ada', NOON, null, failing)]))
    }
    record(batchOf(NOON + 21 * MINUTE, [reportOf('ada', NOON + 21 * MINUTE, null)]))
    wait(10 * MINUTE)
    expect(told).toEqual(['12:06:00 opened ada', '12:22:15 closed ada'])
  })

  it('goes by the name that the Space has when it is told', () => {
    const { look, wait, told } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': { ...FAILED, hubId: 'one' } })
    look({ 'ada/app': null, 'ada/renamed': { ...FAILED, hubId: 'one' } })
    wait(5 * MINUTE)
    expect(told).toEqual(['12:06:00 opened ada/renamed'])
  })
})

const other = { kind: 'slack', url: 'https://hooks.slack.test/services/2', language: 'en' } as const

describe('the grace', () => {
  it('counts from the opening, and nothing is told of what is over before', () => {
    const { look, wait, told, threads } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    look({ 'ada/two': RUNNING }, 4 * MINUTE)
    wait(60 * MINUTE)
    expect(told).toEqual(['12:06:00 opened ada/app'])
    expect(threads.size).toBe(1)
  })

  it('is not begun anew by a flap within it', () => {
    const { look, wait, told, deliveries } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING }, 2 * MINUTE)
    look({ 'ada/app': FAILED })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:06:00 opened ada/app'])
    expect(deliveries[0]?.news).toMatchObject([{ times: 2, since: '2026-11-20T12:01:00.000Z' }])
  })

  it('is told at its end only if it is wrong then, and when it comes back right after', () => {
    const { look, wait, told } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING }, 4 * MINUTE + 30 * SECOND)
    wait(45 * SECOND)
    expect(told).toEqual([])
    look({ 'ada/app': FAILED }, 15 * SECOND)
    expect(told).toEqual(['12:06:30 opened ada/app'])
  })

  it('is begun anew if it comes back later than a closing waits', () => {
    const { look, wait, told } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING })
    look({ 'ada/app': FAILED }, 2 * MINUTE)
    wait(60 * MINUTE)
    expect(told).toEqual(['12:09:00 opened ada/app'])
  })
})

describe('our own action', () => {
  it('holds an opening for 90 s, after which it is told if it is still so', () => {
    const { look, wait, told } = createAlertWorld()
    const notes = [actionOn('ada/app', NOON + 50 * SECOND), actionOn('ada/two', NOON + 50 * SECOND)]
    look({ 'ada/app': FAILED, 'ada/two': FAILED }, MINUTE, { notes })
    look({ 'ada/app': RUNNING }, 30 * SECOND)
    wait(60 * MINUTE)
    expect(told).toEqual(['12:02:20 opened ada/two'])
  })

  it.each([
    ['outcome_unknown', ['12:02:00 opened ada/app']],
    ['forbidden', ['12:01:00 opened ada/app']],
  ] as const)('counts if it may have happened: %s', (result, expected) => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED }, MINUTE, { notes: [actionOn('ada/app', NOON + 30 * SECOND, result)] })
    wait(60 * MINUTE)
    expect(told).toEqual(expected)
  })

  it('that is 90 s old does not count any more', () => {
    const { look, told } = createAlertWorld()
    look({}, MINUTE, { notes: [actionOn('ada/app', NOON + 30 * SECOND)] })
    look({ 'ada/app': FAILED })
    expect(told).toEqual(['12:02:00 opened ada/app'])
  })

  it.each([
    [-90, 0],
    [-89, 1],
    [-1, 89],
    [0, 90],
    [3_600, 0],
  ])(
    'of %i s from now holds for %i s: one of the future was before the clock was set back',
    (seconds, held) => {
      const due = openingDueAt(alertWith(), { since: NOON } as Thread, NOON + seconds * SECOND, NOON)
      expect(due).toBe(NOON + held * SECOND)
    },
  )

  it('that ends in a failure again is told once more, although it was told before', () => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': STARTING }, MINUTE, { notes: [actionOn('ada/app', NOON + 110 * SECOND)] })
    look({ 'ada/app': FAILED })
    look({ 'ada/app': { errorMessage: 'another' } })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:00 reminder ada/app'])
  })

  it('that ends in a failure after it ran for a moment is told once more, too', () => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING }, MINUTE, { notes: [actionOn('ada/app', NOON + 110 * SECOND)] })
    look({ 'ada/app': FAILED })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:00 reminder ada/app'])
  })

  it('that ends in a failure is no news to whoever has acknowledged it', () => {
    const { look, wait, told, acknowledge } = createAlertWorld()
    look({ 'ada/app': FAILED })
    acknowledge('ada/app')
    look({ 'ada/app': STARTING }, MINUTE, { notes: [actionOn('ada/app', NOON + 110 * SECOND)] })
    look({ 'ada/app': FAILED })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app'])
  })
})
