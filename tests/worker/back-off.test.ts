import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { backOffMs, patientMs, pause } from '../../worker/fleet/metrics/back-off.ts'

describe('the back-off of a connection that keeps failing', () => {
  it('doubles from half a second to half a minute', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7].map((failures) => backOffMs(failures, () => 1))

    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it('always lies between 0.5 s and 30 s, half of it by chance', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (failures, luck) => {
        const ms = backOffMs(failures, () => luck)
        expect(ms).toBeGreaterThanOrEqual(500)
        expect(ms).toBeLessThanOrEqual(30_000)
        expect(ms).toBeGreaterThanOrEqual(backOffMs(failures, () => 1) / 2)
      }),
    )
  })

  it('doubles to five minutes where trying soon is of no use', () => {
    const waits = [0, 1, 2, 3, 4, 5, 99].map((tries) => patientMs(15_000, tries))

    expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000])
  })

  it('ends at once, and leaves no timer, when it is not wanted any more', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const stopped = new AbortController()
    const paused = pause(30_000, stopped.signal)

    stopped.abort()
    await paused

    expect(vi.getTimerCount()).toBe(0)
    await pause(30_000, stopped.signal)
  })
})
