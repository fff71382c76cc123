import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPace, refreshIntervalMs } from '../../../worker/fleet/budget/pace.ts'

const TOKEN = 'hf_alice'
const budget = (
  remaining: number,
  { resetSeconds = 60, quota = 1000 as number | null, bucket = 'api' } = {},
) => ({
  bucket,
  remaining,
  resetSeconds,
  quota,
})

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())
const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

describe('the pace of a token', () => {
  it('is full until the Hub says that less than a tenth of the budget is left', () => {
    const pace = createPace()
    expect(pace.pauseMs(TOKEN)).toBe(0)

    pace.note(TOKEN, budget(100))
    expect([pace.pauseMs(TOKEN), pace.warning(TOKEN)]).toEqual([0, null])

    pace.note(TOKEN, budget(99))
    expect(pace.pauseMs(TOKEN)).toBe(60_000)
    expect(pace.warning(TOKEN)).toMatchObject({
      code: 'hub_rate_limited',
      message: expect.stringContaining('60 s'),
    })
  })

  it('is full again when the window ends, or when the Hub says so earlier', () => {
    const pace = createPace()
    pace.note(TOKEN, budget(1))
    pass(59)
    expect(pace.pauseMs(TOKEN)).toBe(60_000)
    pass(1)
    expect([pace.pauseMs(TOKEN), pace.warning(TOKEN)]).toEqual([0, null])

    pace.note(TOKEN, budget(1))
    pace.note(TOKEN, budget(900))
    expect(pace.pauseMs(TOKEN)).toBe(0)
  })

  it.each([
    ['a budget of unknown size', budget(1, { quota: null })],
    ['the budget of another route', budget(0, { bucket: 'sensitive' })],
  ])('is not slowed down by %s', (_, limit) => {
    const pace = createPace()
    pace.note(TOKEN, limit)
    expect([pace.pauseMs(TOKEN), pace.warning(TOKEN)]).toEqual([0, null])
  })

  it('keeps the last reported budget, not that of another route', () => {
    const pace = createPace()
    expect(pace.stateOf(TOKEN)).toBeNull()

    pace.note(TOKEN, budget(500))
    pace.note(TOKEN, budget(0, { bucket: 'sensitive' }))
    expect(pace.stateOf(TOKEN)).toEqual({ remaining: 500, resetSeconds: 60, quota: 1000 })
  })

  it('is kept per token', () => {
    const pace = createPace()
    pace.note(TOKEN, budget(0))
    pace.refuse(TOKEN, 30)

    expect([pace.pauseMs('hf_bob'), pace.secondsRefused('hf_bob'), pace.stateOf('hf_bob')]).toEqual([
      0,
      0,
      null,
    ])
    expect([pace.pauseMs(null), pace.secondsRefused(null)]).toEqual([0, 0])
  })

  it('counts a Retry-After down in whole seconds, never early and never below 0', () => {
    const seconds = fc.integer({ min: 0, max: 3600 })
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 7_200_000 }), (refused, waitedMs) => {
        const pace = createPace()
        pace.refuse(TOKEN, refused)
        pass(waitedMs / 1000)
        const left = pace.secondsRefused(TOKEN)
        expect(left).toBe(Math.max(0, Math.ceil(refused - waitedMs / 1000)))
        pass(left)
        expect(pace.secondsRefused(TOKEN)).toBe(0)
      }),
    )
  })
})

describe('the time between two refreshes', () => {
  it('is 20 s while refreshes use less than a tenth of the Hub’s budget', () => {
    expect(refreshIntervalMs(1)).toBe(20_000)
    expect(refreshIntervalMs(5)).toBe(20_000)
  })

  it('grows with the calls that a refresh costs one token, to stay at a tenth of 1,000 in 5 minutes', () => {
    for (const calls of [7, 20, 100]) {
      const callsInFiveMinutes = (300_000 / refreshIntervalMs(calls)) * calls
      expect(callsInFiveMinutes).toBeLessThanOrEqual(100)
    }
  })
})
