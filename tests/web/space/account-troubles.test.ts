import { describe, expect, it } from 'vitest'
import { accountTroubles } from '../../../web/space-display/account-troubles.ts'
import { isStale, staleAccounts } from '../../../web/space-display/stale-accounts.ts'
import { anAccount } from '../support/a-space.ts'
import { english } from '../support/words.ts'

const REFUSED = {
  code: 'hub_unauthorized',
  message: 'refused',
  hubMessage: 'Invalid username or password.',
} as const

describe('accountTroubles', () => {
  it('has a line for each account with a problem, failing ones first', () => {
    const troubles = accountTroubles(
      [
        anAccount('part', { omitted: 2 }),
        anAccount('fine'),
        anAccount('slow', { error: { code: 'hub_rate_limited', message: 'slow' } }),
        anAccount('gone', { error: { code: 'hub_rejected', message: 'The Hub lists no Space of gone.' } }),
        anAccount('revoked', { ok: false, error: REFUSED }),
      ],
      english,
    )
    expect(troubles.map(({ usernames, tone }) => `${usernames} ${tone}`)).toEqual([
      'revoked bad',
      'part warn',
      'slow warn',
      'gone warn',
    ])
    expect(troubles[0]?.words).toBe('Invalid username or password.')
    expect(troubles[1]?.text).toMatch(/^2 entries .* are not shown/)
    expect(troubles[3]?.words).toBe('The Hub lists no Space of gone.')
    expect(troubles[3]?.text).toBe('No Spaces are listed for this account.')
  })

  it('merges what is the same for several accounts, such as a Hub outage', () => {
    const away = { ok: false, error: { code: 'hub_unavailable', message: 'away' } } as const
    const accounts = [
      anAccount('ada', away),
      anAccount('revoked', { ok: false, error: REFUSED }),
      anAccount('bob', away),
    ]
    expect(accountTroubles(accounts, english).map(({ usernames }) => usernames)).toEqual([
      ['ada', 'bob'],
      ['revoked'],
    ])
  })
})

describe('a stale account', () => {
  const fetchedAt = '2026-01-01T00:10:00.000Z'

  it.each([
    ['failed', { ok: false, readAt: fetchedAt }, true],
    ['left behind', { ok: true, readAt: '2026-01-01T00:05:00.000Z' }, true],
    ['read with the list', { ok: true, readAt: '2026-01-01T00:09:30.000Z' }, false],
    ['not read yet', { ok: true, readAt: null }, false],
  ])('is one that %s', (_, account, stale) => {
    expect(isStale(account, fetchedAt)).toBe(stale)
  })

  it('is found by name, ignoring case', () => {
    const accounts = [anAccount('Bob', { ok: false, readAt: fetchedAt }), anAccount('ada')]
    expect([...staleAccounts(accounts, fetchedAt)]).toEqual([['bob', fetchedAt]])
  })
})
