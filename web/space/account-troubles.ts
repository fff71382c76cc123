import type { Account } from '../../shared/model/account.ts'
import { describeError } from '../errors/describe-error.ts'
import type { Locale } from '../i18n/language.ts'
import { ApiError } from '../requests/transport/client.ts'

/** What is to be said of accounts in the list: of all at once if it is the same, as it is when the Hub is away. */
export interface AccountTrouble {
  usernames: [string, ...string[]]
  tone: 'bad' | 'warn'
  text: string
  /** The Hub's or the server's own words, in English. */
  words: string | null
}

/** Every account that could not be read, was read only in part, or is slowed down: the failing ones first. */
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
  // It was listed, but the Hub's limit is nearly used up.
  if (ok && error.code === 'hub_rate_limited') return { text: locale.t('advice.limit_low'), words: null }
  // The server's own sentence on why nothing is listed: no code of the Hub says that.
  if (explainsNothingListed(error)) return { text: locale.t('fleet.nothingListed'), words: error.message }
  const { text, quote } = describeError(new ApiError(error), locale)
  // A warning is in the server's sentence: what it is about has no code.
  return { text, words: quote?.text ?? (ok ? error.message : null) }
}

/** Whether the listing itself went well, and the error is about its being empty. */
export function explainsNothingListed({ code, hubMessage }: NonNullable<Account['error']>): boolean {
  return hubMessage === undefined && (code === 'hub_rejected' || code === 'hub_forbidden')
}
