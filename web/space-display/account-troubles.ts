import type { Account } from '../../shared/model/account.ts'
import { describeError } from '../errors/describe-error.ts'
import type { Locale } from '../i18n/language.ts'
import { ApiError } from '../requests/transport/client.ts'

/**
 * What to report about the accounts of the list. The same error of all accounts is reported once, for example if the Hub is
 * down.
 */
export interface AccountTrouble {
  usernames: [string, ...string[]]
  tone: 'bad' | 'warn'
  text: string
  /** The Hub's or the server's own words, in English. */
  words: string | null
}

/** Every account that could not be read, was only partly read, or is refreshed less often: failing ones first. */
export function accountTroubles(
  accounts: readonly Account[],
  words: Pick<Locale, 't' | 'format'>,
): AccountTrouble[] {
  const troubles = together(accounts.flatMap((account) => troublesOf(account, words)))
  return [...troubles.filter(({ tone }) => tone === 'bad'), ...troubles.filter(({ tone }) => tone === 'warn')]
}

function together(troubles: readonly AccountTrouble[]): AccountTrouble[] {
  const byWords = new Map<string, AccountTrouble>()
  for (const trouble of troubles) {
    const key = JSON.stringify([trouble.tone, trouble.text, trouble.words])
    const same = byWords.get(key)
    if (same) same.usernames.push(...trouble.usernames)
    else byWords.set(key, trouble)
  }
  return [...byWords.values()]
}

function troublesOf(account: Account, words: Pick<Locale, 't' | 'format'>): AccountTrouble[] {
  const { username, ok, error, omitted } = account
  const troubles: AccountTrouble[] = []
  if (error)
    troubles.push({ usernames: [username], tone: ok ? 'warn' : 'bad', ...describe(account, error, words) })
  if (omitted > 0) {
    const text = words.t('fleet.omitted', { count: omitted })
    troubles.push({ usernames: [username], tone: 'warn', text, words: null })
  }
  return troubles
}

function describe(
  { ok }: Account,
  error: NonNullable<Account['error']>,
  locale: Pick<Locale, 't' | 'format'>,
) {
  // It was listed, but the Hub's rate limit is nearly used up.
  if (ok && error.code === 'hub_rate_limited') return { text: locale.t('advice.limit_low'), words: null }
  // The server's own explanation of an empty list, which has no code of its own.
  if (explainsNothingListed(error)) return { text: locale.t('fleet.nothingListed'), words: error.message }
  const { text, quote } = describeError(new ApiError(error), locale)
  // A warning is in the server's message, because it has no code of its own.
  return { text, words: quote?.text ?? (ok ? error.message : null) }
}

/** Whether the listing itself worked, and the error is about its being empty. */
export function explainsNothingListed({ code, hubMessage }: NonNullable<Account['error']>): boolean {
  return hubMessage === undefined && (code === 'hub_rejected' || code === 'hub_forbidden')
}
