import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, SECONDS_OF_DAY, UPTIME_DAYS, uptimeOf } from '../../../shared/model/day.ts'
import { daysText, sumSpans, toUptime } from '../../../worker/ledger/answers/finished-days.ts'
import { lastDates } from '../../../worker/ledger/answers/space-days.ts'
import { type DayOfAll, packDay, unpackDay } from '../../../worker/ledger/rows/day-rows.ts'

// B4.1: 100 % that is not.
test.each([
  [24_999, 1, 99.99],
  [25_000, 0, 100],
  [86_399 * 90, 1, 99.99],
  [0, 5, 0],
  [1, 2, 33.33],
  [0, 0, null],
])('B4.1: %d s up and %d s down are %d %%', (up, down, percent) => {
  expect(uptimeOf([[up, down, 7, 8, 9]])).toBe(percent)
})

const dayOfSpace = fc
  .tuple(fc.nat(SECONDS_OF_DAY), fc.nat(SECONDS_OF_DAY), fc.nat(SECONDS_OF_DAY), fc.nat(SECONDS_OF_DAY))
  .map((cuts): Day => {
    const [a = 0, b = 0, c = 0, d = 0] = cuts.toSorted((one, other) => one - other)
    return [a, b - a, c - b, d - c, SECONDS_OF_DAY - d]
  })

describe('the days of a Space', () => {
  test('are the same after they were packed', () => {
    fc.assert(fc.property(dayOfSpace, (day) => void expect(unpackDay(packDay(day))).toEqual(day)))
    expect([0, 1, 2, 3, 4].map((part) => packDay(unpackDay(part)))).toEqual([0, 1, 2, 3, 4])
  })

  test('come as text, and their spans as sums', () => {
    const dates = lastDates('2026-11-20', 90)
    expect([dates[0], dates.at(-1)]).toEqual(['2026-08-23', '2026-11-20'])
    const unknown: Day = [0, 0, 0, 0, SECONDS_OF_DAY]
    const some = fc.array(fc.option(dayOfSpace), { minLength: 90, maxLength: 90 })
    fc.assert(
      fc.property(some, dayOfSpace, (given, today) => {
        const list = given.map((day) => day ?? unknown)
        const days = given
          .slice(0, -1)
          .map((day): DayOfAll | undefined => (day ? { 7: packDay(day), 8: 0 } : undefined))
        expect(JSON.parse(`[${daysText(days, 7)}]`)).toEqual(list.slice(0, -1))
        const uptime = toUptime(sumSpans([...days, undefined], 7), [{ back: 1, totals: today }])
        const all = [...list.slice(0, -1), today]
        for (const [name, span] of Object.entries(UPTIME_DAYS)) {
          expect(uptime).toHaveProperty(name, uptimeOf(all.slice(-span)))
        }
      }),
    )
  })
})
