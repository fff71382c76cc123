import { describe, expect, it } from 'vitest'
import { isZone, quietUntil } from '../../../worker/ledger/alerts/rules/quiet-hours.ts'
import { MINUTE, NOON } from '../ledger/facts.ts'
import { createAlertWorld, FAILED, RUNNING } from './alert-world.ts'

/** Whether the wall clock of a zone shows a time between the two. Worked out without any calendar of our own. */
function isQuiet({ from, to, zone }: { from: string; to: string; zone: string }, at: number): boolean {
  const format = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const shown = new Intl.DateTimeFormat('en-GB', format).format(at)
  if (from <= to) return from <= shown && shown < to
  return from <= shown || shown < to
}

const until = (from: string, to: string, zone: string, at: string) => {
  const end = quietUntil({ from, to, zone }, Date.parse(at))
  return end === null ? null : new Date(end).toISOString()
}

describe('quiet hours', () => {
  it.each([
    ['2026-11-20T20:59:59.999Z', null],
    ['2026-11-20T21:00:00.000Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-20T21:00:00.500Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T05:59:59.999Z', '2026-11-21T06:00:00.000Z'],
    ['2026-11-21T06:00:00.000Z', null],
    ['2026-11-21T06:00:00.500Z', null],
  ])('last over midnight: %s', (at, expected) => {
    expect(until('22:00', '07:00', 'Europe/Berlin', at)).toBe(expected)
  })

  it.each(['00:00', '12:30'])('from %s until the same time are none', (time) => {
    for (const at of [NOON, NOON + 30 * MINUTE, NOON + 720 * MINUTE]) {
      expect(quietUntil({ from: time, to: time, zone: 'UTC' }, at)).toBeNull()
    }
  })

  it('are none without any', () => expect(quietUntil(null, NOON)).toBeNull())

  it.each([
    ['Europe/Berlin', '2026-03-28', '02:30', '07:00'],
    ['Europe/Berlin', '2026-03-28', '22:00', '02:30'],
    ['Europe/Berlin', '2026-03-28', '02:15', '02:45'],
    ['Europe/Berlin', '2026-10-24', '22:00', '07:00'],
    ['America/New_York', '2026-03-07', '22:00', '02:30'],
    ['America/New_York', '2026-03-07', '02:00', '03:00'],
    ['America/New_York', '2026-10-31', '22:00', '07:00'],
    ['Australia/Lord_Howe', '2026-10-03', '22:00', '02:15'],
    ['Australia/Lord_Howe', '2026-10-03', '02:15', '02:45'],
    ['Australia/Lord_Howe', '2026-04-04', '22:00', '07:00'],
    ['Asia/Kolkata', '2026-03-28', '22:15', '06:45'],
    ['America/Havana', '2026-03-07', '00:00', '06:00'],
  ])('are those of the wall clock in %s around %s, from %s until %s', (zone, day, from, to) => {
    const quiet = { from, to, zone }
    const start = Date.parse(`${day}T00:00:00Z`)
    for (let at = start - 720 * MINUTE; at < start + 3_600 * MINUTE; at += 5 * MINUTE) {
      const end = quietUntil(quiet, at)
      expect(end !== null, new Date(at).toISOString()).toBe(isQuiet(quiet, at))
      if (end !== null) expect([isQuiet(quiet, end - 1_000), isQuiet(quiet, end)]).toEqual([true, false])
    }
  })

  it.each([
    ['an end', '22:00', '02:30', '2026-10-24T23:00:00Z', '2026-10-25T00:30:00.000Z'],
    ['an end, which is then over', '22:00', '02:30', '2026-10-25T01:10:00Z', null],
    ['a beginning', '02:30', '05:00', '2026-10-25T00:40:00Z', '2026-10-25T04:00:00.000Z'],
    ['a beginning, which is then over', '02:30', '05:00', '2026-10-25T01:10:00Z', '2026-10-25T04:00:00.000Z'],
  ])('take the first of a time that comes twice: %s', (_, from, to, at, expected) => {
    expect(until(from, to, 'Europe/Berlin', at)).toBe(expected)
  })

  it.each([
    ['Asia/Kolkata', true],
    ['UTC', true],
    ['Mars/Base', false],
    ['', false],
  ])('know the zone %s: %s', (zone, expected) => expect(isZone(zone)).toBe(expected))
})

const LUNCH = { from: '12:00', to: '13:00', zone: 'UTC' }
const refusal = { ok: false, failure: 'receiver-error', retryAfterSeconds: null } as const

describe('in quiet hours', () => {
  it('nothing is told; afterwards, in one message, what is still so', () => {
    const { look, wait, told } = createAlertWorld([{ quietHours: LUNCH }])
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    look({ 'ada/two': RUNNING, 'ada/three': FAILED }, 10 * MINUTE)
    wait(60 * MINUTE)
    expect(told).toEqual(['13:00:00 opened ada/app, opened ada/three'])
  })

  it('closings and reminders wait, too', () => {
    const quietHours = { ...LUNCH, from: '12:10' }
    const { look, wait, told } = createAlertWorld([{ quietHours, remindMinutes: 15 }])
    look({ 'ada/app': FAILED, 'ada/two': FAILED })
    look({ 'ada/app': RUNNING }, 20 * MINUTE)
    wait(55 * MINUTE)
    expect(told).toEqual([
      '12:01:00 opened ada/app, opened ada/two',
      '13:00:00 closed ada/app, reminder ada/two',
      '13:15:00 reminder ada/two',
    ])
  })

  it('what comes back is not told as over', () => {
    const { look, wait, told } = createAlertWorld([{ quietHours: { ...LUNCH, from: '12:02' } }])
    look({ 'ada/app': FAILED })
    look({ 'ada/app': RUNNING })
    look({ 'ada/app': FAILED }, 20 * MINUTE)
    wait(60 * MINUTE)
    expect(told).toEqual(['12:01:00 opened ada/app'])
  })

  it('a message that was refused before is not tried again, until they end', () => {
    const { look, wait, told, deliveries } = createAlertWorld([{ quietHours: { ...LUNCH, from: '12:05' } }], {
      answer: (_, now) => (now < NOON + 5 * MINUTE ? refusal : { ok: true }),
    })
    look({ 'ada/app': FAILED }, 3 * MINUTE + 58_000)
    look({ 'ada/two': FAILED }, 60_000)
    wait(20 * MINUTE)
    expect(deliveries[0]).toMatchObject({ state: 'waiting', attempts: 2 })
    wait(40 * MINUTE)
    expect(told).toEqual(['13:00:00 opened ada/app', '13:00:00 opened ada/two'])
  })

  it('another alert to the same receiver is not silent', () => {
    const { look, wait, told } = createAlertWorld([{ quietHours: { ...LUNCH, from: '12:05' } }, {}], {
      answer: (_, now) => (now < NOON + 5 * MINUTE ? refusal : { ok: true }),
    })
    look({ 'ada/app': FAILED }, 3 * MINUTE)
    wait(10 * MINUTE)
    look({ 'ada/two': FAILED })
    expect(told).toEqual(['12:09:05 opened ada/app', '12:14:00 opened ada/two'])
    wait(60 * MINUTE)
    expect(told.slice(2)).toEqual(['13:00:00 opened ada/app', '13:00:00 opened ada/two'])
  })
})
