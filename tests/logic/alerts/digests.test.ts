import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../../shared/channels/fit-message.ts'
import { takeDue } from '../../../worker/ledger/alerts/rules/take-due.ts'
import { MINUTE, NOON } from '../ledger/facts.ts'
import { createAlertWorld, FAILED, RUNNING, SECOND } from './alert-world.ts'

const manyFailed = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`ada/s${index}`, FAILED]))

describe('messages of one alert', () => {
  it('go out at once, and then at most once a minute, as a digest', () => {
    const { look, wait, told, deliveries } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/two': FAILED }, 20 * SECOND)
    look({ 'ada/three': FAILED }, 20 * SECOND)
    look({ 'ada/four': FAILED }, 15 * SECOND)
    wait(MINUTE)
    expect(told).toEqual([
      '12:01:00 opened ada/app',
      '12:02:00 opened ada/two, opened ada/three, opened ada/four',
    ])
    expect(deliveries.map(({ type }) => type)).toEqual(['incident.opened', 'digest'])
  })

  it('of which one alone is due after the minute is no digest', () => {
    const { look, wait, told, deliveries } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/two': FAILED }, 59 * SECOND)
    wait(MINUTE)
    look({ 'ada/three': FAILED }, MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:02:00 opened ada/two', '12:03:59 opened ada/three'])
    expect(deliveries.map(({ type }) => type)).toEqual(Array(3).fill('incident.opened'))
  })

  it('leave out what is over before the minute is', () => {
    const { look, wait, told } = createAlertWorld()
    look({ 'ada/app': FAILED })
    look({ 'ada/two': FAILED }, 20 * SECOND)
    look({ 'ada/two': RUNNING }, 20 * SECOND)
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app'])
  })

  it('do not hold those of another alert', () => {
    const channel = { kind: 'slack', url: 'https://hooks.slack.test/services/2', language: 'en' } as const
    const { look, told } = createAlertWorld([{}, { scope: 'two', channel }])
    look({ 'ada/app': FAILED })
    look({ 'ada/two': FAILED }, 20 * SECOND)
    expect(told).toEqual(['12:01:00 opened ada/app', '12:01:20 opened ada/two'])
  })

  it('are one if hundreds of Spaces fail at once, and each is told of as over', () => {
    const spaces = Object.fromEntries(Object.keys(manyFailed(400)).map((id) => [id, {}]))
    const { look, wait, told, deliveries, threads } = createAlertWorld([{ remindMinutes: 60 }], { spaces })
    look(manyFailed(400))
    expect(deliveries).toHaveLength(1)
    expect(threads.size).toBe(400)
    look(Object.fromEntries(Object.keys(spaces).map((id) => [id, RUNNING])))
    wait(600 * MINUTE)
    expect(told).toHaveLength(2)
    expect(threads.size).toBe(0)
  })

  it('of a thousand Spaces are small enough for a row, whatever their errors and logs say', () => {
    const failed = manyFailed(1_000)
    const spaces = Object.fromEntries(Object.keys(failed).map((id) => [id, {}]))
    const { look, wait, deliveries, incidents } = createAlertWorld([{ graceMinutes: 1 }], { spaces })
    look(failed)
    const logTail = Array(40).fill({ at: new Date(NOON).toISOString(), text: 'x'.repeat(100) })
    const long = { logTail, errorMessage: '错'.repeat(1_000) }
    for (const [id, incident] of incidents) incidents.set(id, { ...incident, ...long })
    wait(MINUTE)
    expect(deliveries[0]?.news).toHaveLength(1_000)
    expect(bytesOf(JSON.stringify(deliveries[0]))).toBeLessThan(2_000_000)
  })

  it('of a few Spaces say all of their errors', () => {
    const { look, deliveries } = createAlertWorld()
    look({ 'ada/app': { ...FAILED, errorMessage: '错'.repeat(1_000) }, 'ada/two': FAILED })
    expect(deliveries[0]?.news[0]?.incident.errorMessage).toHaveLength(1_000)
  })

  it('that wait behind another one become one', () => {
    const { look, wait, told } = createAlertWorld([{}], {
      answer: (_, now) => (now < NOON + 6 * MINUTE ? refusal : { ok: true }),
    })
    look({ 'ada/app': FAILED })
    look({ 'ada/two': FAILED }, 2 * MINUTE)
    look({ 'ada/three': FAILED }, 10 * SECOND)
    look({ 'ada/four': FAILED }, 2 * MINUTE)
    wait(60 * MINUTE)
    expect(told).toEqual([
      '12:07:05 opened ada/app',
      '12:07:05 opened ada/two, opened ada/three, opened ada/four',
    ])
  })

  it('do not join a test that is being sent, which stays a test', () => {
    const { look, state, ledger, incidents, now, deliveries } = createAlertWorld([{ graceMinutes: 1 }])
    look({ 'ada/app': FAILED })
    deliveries.push({
      ...{ id: 1, key: 'msg_1', alertId: 1, at: now(), type: 'test', news: [], state: 'waiting' },
      ...{ attempts: 0, nextAt: now() + MINUTE, status: null, failure: null },
    })
    const due = takeDue(state(), ledger(), (id) => incidents.get(id) ?? null, now() + MINUTE)
    expect(due.deliveries).toMatchObject([{ id: null, type: 'incident.opened' }])
  })
})

const refusal = { ok: false, failure: 'receiver-error', retryAfterSeconds: null } as const

describe('a clock that was set back', () => {
  it('holds up nothing that is due because of a message that seems to be of the future', () => {
    const { look, state, ledger, incidents, now } = createAlertWorld()
    look({ 'ada/app': FAILED })
    const lastAt = new Map([[1, now() + 60 * MINUTE]])
    const threads = state().threads.map((thread) => ({ ...thread, dueAt: now() }))
    const due = takeDue({ ...state(), threads, lastAt }, ledger(), (id) => incidents.get(id) ?? null, now())
    expect(due.deliveries).toMatchObject([{ id: null, nextAt: now() }])
  })

  it('loses nothing and repeats nothing', () => {
    const { look, wait, setClock, now, told } = createAlertWorld()
    look({ 'ada/app': FAILED }, 60 * MINUTE)
    look({ 'ada/two': FAILED, 'ada/app': RUNNING }, 20 * SECOND)
    setClock(now() - 30 * MINUTE)
    look()
    wait(60 * MINUTE)
    expect(told).toEqual(['13:00:00 opened ada/app', '13:01:00 opened ada/two', '13:02:00 closed ada/app'])
  })
})
