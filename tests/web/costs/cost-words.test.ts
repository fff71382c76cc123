import { expect, it } from 'vitest'
import { idleSeconds, perHourText } from '../../../web/costs/cost-words.ts'
import { dollars } from '../../../web/costs/dollars.ts'
import { compareCosts, costsSomething } from '../../../web/pages/costs/sort-costs.ts'
import { chinese, english } from '../support/words.ts'

const MINUTE_MS = 60_000
const cost = (spaceId: string, perHourUSD: number | null, monthToDateUSD: number | null = 0) => ({
  ...{ spaceId, perHourUSD, monthToDateUSD, countedFrom: null, idleSince: null },
  source: 'billing' as const,
})

it('is idle after a quarter of an hour', () => {
  const now = Date.parse('2026-11-27T12:00:00.000Z')
  const since = (minutes: number) => ({ idleSince: new Date(now - minutes * MINUTE_MS).toISOString() })
  expect(idleSeconds({ idleSince: null }, now)).toBeNull()
  expect(idleSeconds(since(14), now)).toBeNull()
  expect(idleSeconds(since(180), now)).toBe(10_800)
})

it.each([
  [0, '$0.00'],
  [0.004, '< $0.01'],
  [0.03, '$0.03'],
  [9.5, '$9.50'],
  [1_234.5, '$1,235'],
])('writes %d dollars as %s', (amount, text) => {
  expect(dollars(amount, { language: 'en' })).toBe(text)
})

it('puts no “an hour” behind an amount that is not known', () => {
  expect(perHourText(0.4, english)).toBe('$0.40 an hour')
  expect([perHourText(null, english), perHourText(null, chinese)]).toEqual(['unknown', '未知'])
})

it('lists the dearest first, and what is not known before what is free', () => {
  const all = [cost('free', 0), cost('unknown', null), cost('dear', 2), cost('was-dear', 0, 50)]
  expect(all.toSorted(compareCosts).map(({ spaceId }) => spaceId)).toEqual([
    'dear',
    'unknown',
    'was-dear',
    'free',
  ])
  expect(all.filter(costsSomething).map(({ spaceId }) => spaceId)).toEqual(['unknown', 'dear', 'was-dear'])
})
