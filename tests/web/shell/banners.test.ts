import { expect, it } from 'vitest'
import type { Account } from '../../../shared/model/account.ts'
import { ApiError } from '../../../web/requests/transport/api-error.ts'
import { accountBanners } from '../../../web/shell/banners/account-banners.ts'
import { sortBanners } from '../../../web/shell/banners/banner.ts'
import { systemBanners } from '../../../web/shell/banners/system-banners.ts'
import { anAccount } from '../support/a-space.ts'
import { english } from '../support/words.ts'

const away = { ok: false, error: { code: 'hub_unavailable', message: 'away' } } as const
const refused = {
  ok: false,
  error: { code: 'hub_unauthorized', message: 'no', hubMessage: 'Bad token.' },
} as const
const unreachable = new ApiError({ code: 'unreachable', message: 'no' })

interface Facts {
  accounts?: Account[]
  problems?: string[]
  listError?: Error | null
  isStreamDown?: boolean
}

function bannersOf({ accounts = [], problems = [], listError = null, isStreamDown = false }: Facts) {
  const facts = { hasList: true, list: { accounts, problems }, listError, isStreamDown, sessionError: null }
  return sortBanners([...accountBanners(accounts, english), ...systemBanners(facts, english)])
}
const idsOf = (facts: Facts) => bannersOf(facts).map(({ id }) => id.split(' ')[0])

it('has nothing to say if nothing is wrong', () => {
  expect(bannersOf({ accounts: [anAccount('ada')] })).toEqual([])
})

it('puts the system before an account, and worse before better', () => {
  const banners = bannersOf({
    accounts: [anAccount('part', { omitted: 2 }), anAccount('bob', refused)],
    problems: ['API_KEY is short'],
    listError: unreachable,
  })
  expect(banners.map(({ level, tone }) => `${level} ${tone}`)).toEqual([
    'system bad',
    'system warn',
    'account bad',
    'account warn',
  ])
  expect(banners[1]?.words).toBe('API_KEY is short')
  expect(banners[2]?.text).toMatch(/^bob: The Hub refused the token/)
  expect(banners[2]?.links?.map(({ href }) => href)).toEqual(['/?account=bob', '/settings/system'])
})

it('says once that the Hub is away, not for each account', () => {
  expect(idsOf({ accounts: [anAccount('ada', away), anAccount('bob', away)] })).toEqual(['hub'])
  expect(idsOf({ accounts: [anAccount('ada', away), anAccount('bob')] })).toEqual(['account'])
})

it('says once that the server is away: the stream is down for the same reason', () => {
  expect(idsOf({ accounts: [anAccount('ada')], isStreamDown: true })).toEqual(['stream'])
  expect(idsOf({ accounts: [anAccount('ada')], isStreamDown: true, listError: unreachable })).toEqual([
    'server',
  ])
})

it('leaves to the page what it explains itself: no account, and no list at all', () => {
  expect(bannersOf({ problems: ['HF_USER, entry 1: no colon'] })).toEqual([])
  const facts = { hasList: false, list: undefined, isStreamDown: false, sessionError: null }
  expect(systemBanners({ ...facts, listError: unreachable }, english)).toEqual([])
})
