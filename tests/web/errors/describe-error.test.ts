import { describe, expect, it } from 'vitest'
import { ERROR_STATUS, type ErrorCode } from '../../../shared/wire/errors.ts'
import { describeActionError, describeError } from '../../../web/errors/describe-error.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { chinese, english } from '../support/words.ts'

const codes = Object.keys(ERROR_STATUS) as ErrorCode[]

describe('describeError', () => {
  it.each(codes)('has plain words for %s in both languages, and no number or code in them', (code) => {
    for (const locale of [english, chinese]) {
      const { text, copy } = describeError(new ApiError({ code, message: 'm', requestId: 'r1' }), locale)
      expect(text).not.toContain(code)
      expect(text).not.toMatch(/\b[45]\d\d\b/)
      expect(copy?.text).toBe('r1')
    }
  })

  it('does not extract the Hub’s words from the server’s message, even if it has quotation marks', () => {
    const message = 'The account “ada” is not configured'
    expect(describeError(new ApiError({ code: 'not_configured', message }), english).quote).toEqual({
      label: 'The server said:',
      text: message,
    })
  })

  it('quotes the server if it names the account or the variable', () => {
    const error = new ApiError({ code: 'not_configured', message: 'API_KEY is not set' })
    expect(describeError(error, english).quote?.text).toBe('API_KEY is not set')
  })

  it('does not quote a message that only repeats the text in English', () => {
    expect(describeError(new ApiError({ code: 'internal', message: 'x' }), chinese).quote).toBeNull()
  })

  it('says how long to wait', () => {
    const error = new ApiError({ code: 'rate_limited', message: 'x', retryAfterSeconds: 30 })
    expect(describeError(error, english).text).toBe('Too many requests in a short time. Try again in 30 sec.')
    expect(
      describeError(new ApiError({ code: 'rate_limited', message: 'x', retryAfterSeconds: 95 }), chinese)
        .text,
    ).toBe('短时间内请求过多。2 分钟后再试。')
    expect(describeError(new ApiError({ code: 'rate_limited', message: 'x' }), english).text).toContain(
      'Wait a moment',
    )
  })

  it('quotes the Hub’s own words if the server sends them separately', () => {
    const error = new ApiError({
      code: 'hub_forbidden',
      message: 'The Hub does not allow this: “quota “for now” reached”',
      hubMessage: 'quota “for now” reached',
    })
    expect(describeError(error, english).quote).toEqual({
      label: 'The Hub said:',
      text: 'quota “for now” reached',
    })
  })

  it.each(['unreachable', 'timeout', 'unreadable', 'gateway', 'outcome_unknown', 'internal'] as const)(
    'says of an action that ended with %s that it may have worked',
    (code) => {
      const error = new ApiError({ code, message: 'x' })
      expect(describeActionError(error, english).text).toContain('may have worked')
      expect(describeActionError(error, chinese).text).toContain('可能已经生效')
    },
  )

  it.each(['proxy_sign_in', 'challenge', 'daily_limit', 'edge_rate_limited', 'no_token'] as const)(
    'does not say that of %s, which never reached the server',
    (code) => {
      const error = new ApiError({ code, message: 'x' })
      expect(describeActionError(error, english).text).not.toContain('may have worked')
    },
  )

  it('says only of an action without an answer that it may have worked', () => {
    const late = new ApiError({ code: 'hub_timeout', message: 'x' })
    expect(describeActionError(late, english).text).toContain('may have worked')
    expect(describeError(late, english).text).not.toContain('may have worked')
    const refused = new ApiError({ code: 'hub_rejected', message: 'x' })
    expect(describeActionError(refused, english)).toEqual(describeError(refused, english))
  })

  it('has words for a missing answer', () => {
    expect(describeError(new TypeError('x'), english).text).toBe(english.t('error.unreadable'))
  })

  it('names in the user’s language what the server names, and then quotes nothing', () => {
    const refused = { code: 'hub_unauthorized', message: 'The Hub refused the token of ada.' } as const
    const named = describeError(new ApiError({ ...refused, params: { account: 'ada' } }), chinese)
    expect(named).toMatchObject({ text: expect.stringContaining('Hub 拒绝了 ada 的令牌'), quote: null })
    expect(describeError(new ApiError(refused), chinese).quote).not.toBeNull()
    const hosts = { from: 'a.test', own: 'b.test' }
    const forbidden = new ApiError({ code: 'forbidden', message: 'No.', params: hosts })
    expect(describeError(forbidden, english).text).toMatch(/a\.test.*b\.test/)
  })
})
