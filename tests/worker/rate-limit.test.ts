import { describe, expect, it } from 'vitest'
import { parseRateLimit, retryAfterSeconds } from '../../worker/hub/rate-limit.ts'

const headers = (entries: Record<string, string>) => new Headers(entries)

describe('the headers of the Hub’s rate limit', () => {
  it('tell what is left, until when, and of how much', () => {
    const given = headers({
      RateLimit: '"api";r=437;t=212',
      'RateLimit-Policy': '"fixed window";"api";q=500;w=300',
    })

    expect(parseRateLimit(given)).toEqual({ bucket: 'api', remaining: 437, resetSeconds: 212, quota: 500 })
  })

  it('may have white space between their parts', () => {
    const given = headers({
      RateLimit: '"api"; r=0; t=9',
      'RateLimit-Policy': '"fixed window"; "api"; q=5; w=300',
    })

    expect(parseRateLimit(given)).toEqual({ bucket: 'api', remaining: 0, resetSeconds: 9, quota: 5 })
  })

  it.each([
    {},
    { RateLimit: '' },
    { RateLimit: '"api"' },
    { RateLimit: '"api";r=x;t=y' },
    { RateLimit: '"api";r=5' },
  ])('say nothing where they are %j', (entries: Record<string, string>) =>
    expect(parseRateLimit(headers(entries))).toBeNull(),
  )

  it('leave the quota open where the policy is missing', () => {
    expect(parseRateLimit(headers({ RateLimit: '"api";r=1;t=2' }))?.quota).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('how long to wait after a refusal', () => {
  const now = Date.parse('2026-11-21T10:00:00Z')

  it.each([
    ['the seconds of Retry-After', { 'Retry-After': '17' }, 17],
    ['the date of Retry-After', { 'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT' }, 30],
    ['nothing, where that date is past', { 'Retry-After': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
    ['a second more than the window lasts', { RateLimit: '"api";r=0;t=212' }, 213],
    ['a minute, where nothing is said', {}, 60],
    ['a minute, where Retry-After is nonsense', { 'Retry-After': 'soon' }, 60],
  ])('is %s', (_, entries: Record<string, string>, seconds) => {
    expect(retryAfterSeconds(headers(entries), now)).toBe(seconds)
  })
})
