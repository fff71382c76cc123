import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backOffMs } from '../../../shared/back-off.ts'
import { fastBackOffMs, slowBackOffMs } from '../../../worker/fleet/metrics/reconnect-delays.ts'
import { sleep } from '../../../worker/fleet/metrics/sleep.ts'

describe('every back-off', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  const policy = fc.record({
    firstMs: fc.integer({ min: 1, max: 60_000 }),
    longestMs: fc.integer({ min: 60_000, max: 600_000 }),
  })

  it('stays between the requested wait and its maximum', () => {
    const requested = fc.integer({ min: 0, max: 600_000 })
    fc.assert(
      fc.property(fc.nat(), policy, chance, requested, (failures, backOff, luck, atLeastMs) => {
        const ms = backOffMs(failures, backOff, luck, atLeastMs)
        expect(ms).toBeGreaterThanOrEqual(atLeastMs)
        expect(ms).toBeLessThanOrEqual(Math.max(backOff.longestMs, atLeastMs))
        expect(backOffMs(failures + 1, backOff, luck, atLeastMs)).toBeGreaterThanOrEqual(ms)
      }),
    )
  })
})

describe('the back-off of a connection that keeps failing', () => {
  it('doubles from half a second to half a minute', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7].map((failures) => fastBackOffMs(failures, { random: () => 1 }))

    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it('is always between 0.5 s and 30 s, with 50 % jitter', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (failures, luck) => {
        const ms = fastBackOffMs(failures, { random: () => luck })
        expect(ms).toBeGreaterThanOrEqual(500)
        expect(ms).toBeLessThanOrEqual(30_000)
        expect(ms).toBeGreaterThanOrEqual(fastBackOffMs(failures, { random: () => 1 }) / 2)
      }),
    )
  })

  it('doubles to five minutes when an early retry is pointless', () => {
    const waits = [0, 1, 2, 3, 4, 5, 99].map((tries) => slowBackOffMs(15_000, tries))

    expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000])
  })

  it('ends at once, and leaves no timer, when it is aborted', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const stopped = new AbortController()
    const slept = sleep(30_000, stopped.signal)

    stopped.abort()
    await slept

    expect(vi.getTimerCount()).toBe(0)
    await sleep(30_000, stopped.signal)
  })
})
