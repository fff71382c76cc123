import { describe, expect, it } from 'vitest'
import { closingDueAt } from '../../../worker/ledger/alerts/rules/thread-times.ts'
import type { Thread } from '../../../worker/ledger/alerts/stored-alert.ts'
import { changeOf, factsOf, MINUTE } from '../ledger/facts.ts'
import { createAlertWorld, FAILED, RUNNING, SECOND } from './alert-world.ts'

const QUOTA = { stage: 'PAUSED', errorMessage: 'Quota exceeded' } as const

describe('a closing', () => {
  it.each([
    [1, 10, 25],
    [1, 60, 75],
    [2, 300, 315],
    [2, 900, 315],
    [3, 60, 900],
    [9, 900, 900],
  ])('of a thread of %i incidents, with looks every %i s, waits %i s', (times, everySeconds, expected) => {
    const thread = { times } as Thread
    expect(closingDueAt(thread, everySeconds, 0)).toBe(expected * SECOND)
  })

  it('is told once, after the opening', () => {
    const { look, wait, told, threads } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING })
    look()
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:15 closed ada/app'])
    expect(threads.size).toBe(0)
  })

  it('that is learned of late waits from then on', () => {
    const { look, wait, told, now } = createAlertWorld()
    look({ 'ada/app': FAILED })
    const changes = [changeOf(now() + MINUTE, factsOf('ada/app'))]
    look({ 'ada/app': RUNNING }, 10 * MINUTE, { changes })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:12:15 closed ada/app'])
  })

  it('is told of a Space that is gone, too', () => {
    const { look, wait, told, deliveries } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': null })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:15 closed ada/app'])
    expect(deliveries[1]?.news).toMatchObject([{ space: null, stage: null }])
  })

  it('is told of what was acknowledged, too', () => {
    const { look, wait, told, acknowledge } = createAlertWorld()
    look({ 'ada/app': FAILED })
    acknowledge('ada/app')
    look({ 'ada/app': RUNNING })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:15 closed ada/app'])
  })

  it('of one kind does not keep another from being told', () => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': QUOTA })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:02:00 opened ada/app', '12:03:15 closed ada/app'])
  })

  it('is told by an alert that is about the former kind alone', () => {
    const { look, wait, told } = createAlertWorld([{ kinds: ['failed'] }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': QUOTA })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:15 closed ada/app'])
  })
})

describe('a Space that flaps', () => {
  it('is one thread, and its closing comes 15 minutes after it was last wrong', () => {
    const { look, wait, told, deliveries } = createAlertWorld()
    for (const text of ['a', 'b', 'a', 'b']) {
      look({ 'ada/app': { ...FAILED, errorMessage: text } })
      look({ 'ada/app': RUNNING })
    }
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:23:00 closed ada/app'])
    expect(deliveries[1]?.news).toMatchObject([{ times: 4, since: '2026-11-20T12:01:00.000Z' }])
  })

  it('for hours is still one thread', () => {
    const { look, wait, told } = createAlertWorld()
    for (let turn = 0; turn < 100; turn++) {
      look({ 'ada/app': FAILED })
      look({ 'ada/app': RUNNING }, turn < 3 ? MINUTE : 14 * MINUTE)
    }
    wait(60 * MINUTE)
    expect(told).toHaveLength(2)
  })

  it('whose text alone changes to and fro is told of once', () => {
    const { look, wait, told } = createAlertWorld()
    for (const errorMessage of ['a', 'b', 'a', 'b', 'a']) look({ 'ada/app': { ...FAILED, errorMessage } })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app'])
  })

  it('that comes back after its closing was told is told anew', () => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING })
    look({ 'ada/app': FAILED }, 2 * MINUTE)
    wait(MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:03:15 closed ada/app', '12:04:15 opened ada/app'])
  })
})
