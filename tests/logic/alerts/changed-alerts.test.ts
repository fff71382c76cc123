import { describe, expect, it } from 'vitest'
import { MINUTE, NOON } from '../ledger/facts.ts'
import { actionOn, createAlertWorld, FAILED, RUNNING } from './alert-world.ts'

describe('a change of an alert', () => {
  it.each([
    ['its kinds', { kinds: ['blocked' as const] }],
    ['its scope', { scope: 'two' }],
  ])('of %s: what it is no longer about is not told', (_, rest) => {
    const { look, wait, told, change, threads } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    change(rest)
    wait(60 * MINUTE)
    expect([told, threads.size]).toEqual([[], 0])
  })

  it.each([
    ['its kinds', { kinds: ['blocked' as const] }],
    ['its scope', { scope: 'two' }],
  ])('of %s: of what was told, the end is told, but no reminder', (_, rest) => {
    const { look, wait, told, change } = createAlertWorld([{ remindMinutes: 10 }])
    look({ 'ada/app': FAILED })
    change(rest)
    wait(60 * MINUTE)
    look({ 'ada/app': RUNNING })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '13:03:15 closed ada/app'])
  })

  it('of its name does not ask again for a stage that is over', () => {
    const { look, wait, told, change } = createAlertWorld([{ graceMinutes: 5, scope: 'state:failed' }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': { stage: 'BUILDING', errorMessage: null } })
    change({ name: 'Another' })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:06:00 opened ada/app'])
  })

  it.each([
    [0, '12:02:00 opened ada/app'],
    [2, '12:03:00 opened ada/app'],
    [30, '12:31:00 opened ada/app'],
  ])('of the grace, to %i minutes, holds for what is open', (graceMinutes, expected) => {
    const { look, wait, told, change } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    wait(MINUTE)
    change({ graceMinutes })
    wait(60 * MINUTE)
    expect(told).toEqual([expected])
  })

  it('of the grace still holds back what may be our own doing', () => {
    const { look, wait, told, change } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED }, MINUTE, { notes: [actionOn('ada/app', NOON + MINUTE)] })
    change({ graceMinutes: 0 })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:02:30 opened ada/app'])
  })

  it.each([
    [null, 10, ['12:11:00 reminder ada/app', '12:21:00 reminder ada/app']],
    [10, null, []],
    [10, 20, ['12:21:00 reminder ada/app']],
  ])('of the reminders, from %s to %s, holds for what is open', (before, after, expected) => {
    const { look, wait, told, change } = createAlertWorld([{ remindMinutes: before }])
    look({ 'ada/app': FAILED })
    wait(MINUTE)
    change({ remindMinutes: after })
    wait(20 * MINUTE)
    expect(told.slice(1)).toEqual(expected)
  })

  it.each([
    ['none', null, '12:20:00'],
    ['ones that end sooner', { from: '12:00', to: '12:30', zone: 'UTC' }, '12:30:00'],
    ['ones that end later', { from: '12:00', to: '14:00', zone: 'UTC' }, '14:00:00'],
  ])('of the quiet hours to %s holds for what waits for their end', (_, quietHours, expected) => {
    const quiet = { from: '12:00', to: '13:00', zone: 'UTC' }
    const { look, wait, told, change } = createAlertWorld([{ quietHours: quiet }])
    look({ 'ada/app': FAILED })
    wait(19 * MINUTE)
    change({ quietHours })
    wait(180 * MINUTE)
    expect(told).toEqual([`${expected} opened ada/app`])
  })

  it('does not bring back what was acknowledged', () => {
    const { look, wait, told, change, acknowledge } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    acknowledge('ada/app')
    change({ graceMinutes: 1, remindMinutes: 5 })
    wait(60 * MINUTE)
    expect(told).toEqual([])
  })
})
