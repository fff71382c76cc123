import { describe, expect, it } from 'vitest'
import { adviseAccount, countTroubles } from '../../web/status/advise.ts'
import { anAccountStatus, aStatus } from './a-status.ts'

const DOWN = { code: 'hub_unavailable', message: 'down' } as const

describe('adviseAccount', () => {
  it('has nothing to say where all is well', () => {
    expect(adviseAccount(anAccountStatus())).toEqual([])
  })

  it('says that a token is refused, and not also that the list failed for it', () => {
    const account = anAccountStatus(
      { ok: false, error: { code: 'hub_unauthorized', message: 'refused' } },
      { accepted: false, canWrite: null },
    )
    expect(adviseAccount(account)).toEqual(['refused'])
  })

  it('says what an account without a token is good for', () => {
    expect(adviseAccount(anAccountStatus({ token: 'none' }))).toEqual(['no_token'])
  })

  it('tells a token that can only read from one that nobody knows of', () => {
    expect(adviseAccount(anAccountStatus({}, { canWrite: false }))).toEqual(['read_only'])
    expect(adviseAccount(anAccountStatus({}, { role: 'fineGrained', canWrite: null }))).toEqual(['unsure'])
  })

  it('blames the Hub, not the token, where the Hub could not be asked', () => {
    const account = anAccountStatus({ ok: false, error: DOWN }, { accepted: null, canWrite: null })
    expect(adviseAccount(account)).toEqual(['not_listed', 'unasked'])
  })

  it('warns before the calls are used up', () => {
    const rateLimit = { remaining: 99, quota: 1_000, resetSeconds: 10 }
    expect(adviseAccount(anAccountStatus({}, { rateLimit }))).toEqual(['limit_low'])
    expect(adviseAccount(anAccountStatus({}, { rateLimit: { ...rateLimit, quota: null } }))).toEqual([])
  })
})

describe('countTroubles', () => {
  it('counts problems and accounts that do not work; what is only worth knowing is none', () => {
    const status = aStatus({
      problems: ['HF_USER: entry 2 has no colon'],
      accounts: [
        anAccountStatus(),
        anAccountStatus({ token: 'none' }),
        anAccountStatus({ ok: false, error: DOWN }, { accepted: null, canWrite: null }),
      ],
    })
    expect(countTroubles(status)).toBe(2)
    const unknown = anAccountStatus({}, { accepted: null, canWrite: null })
    const readOnly = anAccountStatus({}, { canWrite: false })
    expect(countTroubles(aStatus({ accounts: [unknown, readOnly] }))).toBe(2)
    expect(countTroubles(aStatus())).toBe(0)
  })
})
