import { describe, expect, it } from 'vitest'
import { followIncidents } from '../../../worker/ledger/alerts/rules/follow-incidents.ts'
import { MINUTE } from '../ledger/facts.ts'
import { createAlertWorld, FAILED, RUNNING, SECOND } from './alert-world.ts'

describe('a reminder', () => {
  it('comes again and again while nothing has changed: the third and the tenth, too', () => {
    const { look, wait, told } = createAlertWorld([{ remindMinutes: 30 }])
    look({ 'ada/app': FAILED })
    wait(300 * MINUTE)
    expect(told).toHaveLength(11)
    expect([told[1], told[3], told[10]]).toEqual([
      '12:31:00 reminder ada/app',
      '13:31:00 reminder ada/app',
      '17:01:00 reminder ada/app',
    ])
  })

  it('counts from when it was told, not from when it began', () => {
    const { look, wait, told } = createAlertWorld([{ remindMinutes: 10, graceMinutes: 7 }])
    look({ 'ada/app': FAILED })
    wait(20 * MINUTE)
    expect(told).toEqual(['12:08:00 opened ada/app', '12:18:00 reminder ada/app'])
  })

  it('does not come of what was acknowledged', () => {
    const { look, wait, told, acknowledge } = createAlertWorld([{ remindMinutes: 10 }])
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    acknowledge('ada/app')
    look({ 'ada/app': { errorMessage: 'another' } })
    wait(10 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app, opened ada/two', '12:11:00 reminder ada/two'])
  })

  it('does not come while a closing waits, nor after it', () => {
    const { look, wait, told } = createAlertWorld([{ remindMinutes: 5 }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING }, 4 * MINUTE + 30 * SECOND)
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:06:45 closed ada/app'])
  })

  it('still comes after a flap', () => {
    const { look, wait, told } = createAlertWorld([{ remindMinutes: 30 }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING })
    look({ 'ada/app': FAILED })
    wait(60 * MINUTE)
    expect(told).toEqual([
      '12:01:00 opened ada/app',
      '12:31:00 reminder ada/app',
      '13:01:00 reminder ada/app',
    ])
  })

  it('that became due during a flap comes as soon as it is wrong again', () => {
    const { look, wait, told } = createAlertWorld([{ remindMinutes: 5 }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING }, 4 * MINUTE + 30 * SECOND)
    look({ 'ada/app': FAILED })
    wait(4 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:06:30 reminder ada/app'])
  })
})

describe('an acknowledgement', () => {
  it.each([
    ['the grace', { graceMinutes: 5 }],
    ['quiet hours', { quietHours: { from: '12:00', to: '13:00', zone: 'UTC' } }],
  ])('during %s: whoever acknowledged it knows', (_, rest) => {
    const { look, wait, told, acknowledge } = createAlertWorld([rest])
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    acknowledge('ada/app')
    wait(90 * MINUTE)
    look({ 'ada/app': RUNNING })
    wait(10 * MINUTE)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(' opened ada/two')
  })

  it('concerns one incident: the next one after it is told', () => {
    const { look, wait, told, acknowledge } = createAlertWorld([{ graceMinutes: 5 }])
    look({ 'ada/app': FAILED })
    acknowledge('ada/app')
    look({ 'ada/app': RUNNING })
    look({ 'ada/app': FAILED })
    wait(60 * MINUTE)
    expect(told).toEqual(['12:06:00 opened ada/app'])
  })
})

it('the same change twice changes nothing', () => {
  const { look, state, incidents, ledger, now } = createAlertWorld([{ remindMinutes: 5 }])
  look({ 'ada/app': FAILED })
  look({ 'ada/app': RUNNING })
  look({ 'ada/app': FAILED, 'ada/two': FAILED }, 30 * SECOND)
  const change = {
    ...{ incidents: [...incidents.values()], opened: new Set(incidents.keys()), silent: new Set<number>() },
    ...{ after: ledger(), at: now(), everySeconds: 60 },
  }
  const latest = change.incidents.filter(({ closedAt }) => closedAt === null)
  expect(followIncidents(state(), { ...change, incidents: latest })).toEqual({ put: [], remove: [] })
})
