import type { Account } from '../../../shared/model/account.ts'
import type { Locale } from '../../i18n/language.ts'
import { accountTroubles } from '../../space-display/account-troubles.ts'
import { isHubAway } from '../bar/freshness.ts'
import type { Banner } from './banner.ts'

/** What is wrong with single accounts. If the Hub is away for all of them, that is one banner of the system. */
export function accountBanners(accounts: readonly Account[], locale: Pick<Locale, 't' | 'format'>): Banner[] {
  const { t, format } = locale
  const known = isHubAway(accounts) ? accounts.map((account) => ({ ...account, error: null })) : accounts
  return accountTroubles(known, locale).map(({ usernames, tone, text, words }) => {
    const account = format.list(usernames)
    const [first] = usernames
    const show = {
      label: t('fleet.show'),
      name: t('fleet.showAccount', { account: first }),
      href: accountHref(first),
    }
    const fix = { label: t('fleet.fix'), name: t('fleet.fixAccount', { account }), href: '/settings/system' }
    return {
      id: `account ${first} ${text}`,
      level: 'account',
      tone,
      text: t('fleet.accountError', { account, reason: text }),
      words,
      links: usernames.length === 1 ? [show, fix] : [fix],
    }
  })
}

function accountHref(username: string): string {
  return `/?${new URLSearchParams({ account: username })}`
}
