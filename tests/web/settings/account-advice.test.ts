import { describe, expect, it } from 'vitest'
import { adviseAccount } from '../../../web/pages/settings/system/accounts/account-advice.ts'
import { commandFor } from '../../../web/pages/settings/system/accounts/advice-command.ts'
import { countFindings } from '../../../web/pages/settings/system/verdict.tsx'
import { anAccountStatus, aStatus } from '../support/a-status.ts'

const DOWN = { code: 'hub_unavailable', message: 'down' } as const

describe('adviseAccount', () => {
  it('has no advice if everything is well', () => {
    expect(adviseAccount(anAccountStatus())).toEqual([])
  })

  it('says that a token is refused, without repeating it for the list', () => {
    const account = anAccountStatus(
      { ok: false, error: { code: 'hub_unauthorized', message: 'refused' } },
      { accepted: false, canWrite: null },
    )
    expect(adviseAccount(account)).toEqual(['refused'])
  })

  it('says what works for an account without a token', () => {
    expect(adviseAccount(anAccountStatus({ token: 'none' }))).toEqual(['no_token'])
  })

  it('distinguishes a read-only token from one with unknown rights', () => {
    expect(adviseAccount(anAccountStatus({}, { kind: 'read', canWrite: false }))).toEqual(['read_only'])
    expect(adviseAccount(anAccountStatus({}, { role: 'fineGrained', canWrite: null }))).toEqual(['unsure'])
  })

  it('blames the Hub, not the token, if the Hub did not answer', () => {
    const account = anAccountStatus({ ok: false, error: DOWN }, { accepted: null, canWrite: null })
    expect(adviseAccount(account)).toEqual(['not_listed', 'unasked'])
  })

  it('warns before the Hub calls are used up', () => {
    const rateLimit = { remaining: 99, quota: 1_000, resetSeconds: 10 }
    expect(adviseAccount(anAccountStatus({}, { rateLimit }))).toEqual(['limit_low'])
    expect(adviseAccount(anAccountStatus({}, { rateLimit: { ...rateLimit, quota: null } }))).toEqual([])
  })
})

describe('the rights of a token', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')

  it.each([
    ['foreign_token', { relation: 'foreign', canWrite: false }],
    ['oauth', { kind: 'oauth', canWrite: false }],
    ['no_permission', { kind: 'fineGrained', permissions: [], canWrite: false }],
    ['role_too_low', { relation: 'member', roleInOrganization: 'read', canWrite: false }],
    ['restricted.mfa', { relation: 'member', restrictions: ['mfa'], canWrite: false }],
    ['restricted.token-revoked', { relation: 'member', restrictions: ['token-revoked'], canWrite: false }],
    ['restricted', { relation: 'member', restrictions: ['something-new'], canWrite: false }],
    ['expired', { expiresAt: now - 1 }],
    ['expires_soon', { expiresAt: now + 86_400_000 }],
  ] as const)('has the one advice %s', (advice, check) => {
    expect(
      adviseAccount(
        anAccountStatus(
          {},
          {
            ...check,
            restrictions: [...('restrictions' in check ? check.restrictions : [])],
            permissions: null,
          },
        ),
        now,
      ),
    ).toEqual([advice])
  })

  it('report an expired token as expired, not as refused', () => {
    const account = anAccountStatus({ ok: false }, { accepted: false, canWrite: null, expiresAt: now - 1 })
    expect(adviseAccount(account, now)).toEqual(['expired'])
  })

  it('come with the command for the variable of the token', () => {
    expect(commandFor('refused', anAccountStatus())).toBe('npx wrangler secret put HF_USER')
    expect(commandFor('refused', anAccountStatus({ token: 'global' }))).toBe(
      'npx wrangler secret put HF_API_TOKEN',
    )
    expect(commandFor('restricted.mfa', anAccountStatus())).toBeNull()
  })
})

describe('countFindings', () => {
  const counted = (given: Parameters<typeof aStatus>[0]) => countFindings(aStatus(given))

  it('counts problems and accounts that do not work, but not mere information', () => {
    const accounts = [
      anAccountStatus(),
      anAccountStatus({ token: 'none' }),
      anAccountStatus({ ok: false, error: DOWN }, { accepted: null, canWrite: null }),
    ]
    const problems = ['HF_USER: entry 2 has no colon']
    expect(counted({ problems, accounts })).toEqual({ troubles: 2, doubts: 0 })
    expect(counted({})).toEqual({ troubles: 0, doubts: 0 })
  })

  it.each([
    ['the Hub was not asked about the token', anAccountStatus({}, { accepted: null, canWrite: null })],
    ['it is not known whether actions work', anAccountStatus({}, { canWrite: null })],
    ['there is no Space, and no word why', anAccountStatus({ spaceCount: 0 }, { relation: null })],
    ['the list has not been read', anAccountStatus({ readAt: null, spaceCount: 0 })],
    ['the list came with a warning', anAccountStatus({ error: DOWN })],
  ])('does not report success if %s', (_, account) => {
    expect(counted({ accounts: [account] })).toEqual({ troubles: 0, doubts: 1 })
  })

  it('does not report success if entries were omitted, or if there is nothing to check', () => {
    expect(counted({ accounts: [anAccountStatus({ omitted: 1 })] }).doubts).toBe(1)
    expect(counted({ accounts: [] }).doubts).toBe(1)
  })
})
