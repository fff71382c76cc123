import { describe, expect, it } from 'vitest'
import { parseRateLimit, retryAfterSeconds } from '../../../worker/hub/transport/rate-limit.ts'

const headers = (entries: Record<string, string>) => new Headers(entries)

describe('the Hub’s rate limit headers', () => {
  it('give the remaining calls, the reset time and the quota', () => {
    const given = headers({
      RateLimit: '"api";r=437;t=212',
      'RateLimit-Policy': '"fixed window";"api";q=500;w=300',
    })

    expect(parseRateLimit(given)).toEqual({ bucket: 'api', remaining: 437, resetSeconds: 212, quota: 500 })
  })

  it('can have white space between their parts', () => {
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
  ])('are ignored if they are %j', (entries: Record<string, string>) =>
    expect(parseRateLimit(headers(entries))).toBeNull(),
  )

  it('leave the quota unknown if the policy is missing', () => {
    expect(parseRateLimit(headers({ RateLimit: '"api";r=1;t=2' }))?.quota).toBeNull()
  })

  it.each([
    ['"fixed window";"pages";q=9;w=300, "fixed window";"api";q=500;w=300', 500],
    ['"fixed window";"pages";q=9;w=300, "fixed window";"search";q=5;w=300', null],
    ['"default";q=500;w=300', 500],
    ['"fixed window";"api";q=many', null],
    ['"fixed window";"api";w=300', null],
  ])('take the quota of their own bucket from %j', (policy, quota) => {
    const given = headers({ RateLimit: '"api";r=1;t=2', 'RateLimit-Policy': policy })

    expect(parseRateLimit(given)).toMatchObject({ remaining: 1, quota })
  })

  it.each([
    ['"api";r=3;t=99999999999', { remaining: 3, resetSeconds: 3600 }],
    ['"api";t=9;r=3', { remaining: 3, resetSeconds: 9 }],
    ['"api";r="3";t=9.5', { remaining: 3, resetSeconds: 9 }],
    ['"api";r=3;t=9, "pages";r=1;t=1', { bucket: 'api', remaining: 3 }],
    ['"api";r=-3;t=9', null],
    ['"api";r=1e3;t=9', null],
  ])('are parsed strictly: %j', (given, limit) => {
    const parsed = parseRateLimit(headers({ RateLimit: given }))
    if (limit === null) expect(parsed).toBeNull()
    else expect(parsed).toMatchObject(limit)
  })
})

describe('how long to wait after a refusal', () => {
  const now = Date.parse('2026-11-21T10:00:00Z')

  it.each([
    ['the seconds of Retry-After', { 'Retry-After': '17' }, 17],
    ['the date of Retry-After', { 'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT' }, 30],
    ['nothing, if that date is past', { 'Retry-After': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 0],
    ['a second more than the window lasts', { RateLimit: '"api";r=0;t=212' }, 213],
    ['a minute, if a limit other than the window’s is used up', { RateLimit: '"api";r=9;t=212' }, 60],
    ['a minute, by default', {}, 60],
    ['a whole second', { 'Retry-After': '1.2' }, 2],
    ['an hour at most', { 'Retry-After': '99999999' }, 3600],
    ['a minute, if Retry-After is negative', { 'Retry-After': '-5' }, 60],
    ['a minute, if Retry-After is empty', { 'Retry-After': ' ' }, 60],
    ['a minute, if Retry-After is nonsense', { 'Retry-After': 'soon' }, 60],
  ])('is %s', (_, entries: Record<string, string>, seconds) => {
    expect(retryAfterSeconds(headers(entries), now)).toBe(seconds)
  })
})
