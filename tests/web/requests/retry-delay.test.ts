import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../web/requests/transport/api-error.ts'
import { retryDelay } from '../../../web/requests/transport/retry-delay.ts'

const broken = new ApiError({ code: 'gateway', message: 'x' })
const half = () => 0.5

describe('the wait before the next try', () => {
  it('grows from seconds to a minute', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 20].map((failures) => retryDelay(failures, broken, half))
    expect(waits).toEqual([1_500, 3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000])
  })

  it('differs between pages', () => {
    expect(retryDelay(0, broken, () => 0)).toBe(1_125)
    expect(retryDelay(0, broken, () => 1)).toBe(1_875)
  })

  it('is at least what the server asks for, but never hours', () => {
    const delayFor = (retryAfterSeconds: number) =>
      retryDelay(0, new ApiError({ code: 'edge_rate_limited', message: 'x', retryAfterSeconds }), half)
    expect(delayFor(30)).toBe(30_000)
    expect(delayFor(80_000)).toBe(300_000)
    expect(delayFor(0)).toBe(1_500)
  })
})
