import type { Account, AccountError } from '../../../shared/model/account.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { AppError } from '../../errors.ts'
import type { AccountState } from './account-state.ts'

/** An account of which nothing is known yet. */
export function newState(config: AccountConfig): AccountState {
  return {
    config,
    entries: new Map(),
    ok: true,
    loaded: false,
    error: null,
    readAt: null,
    askedAt: 0,
    omitted: 0,
    unreadableBefore: 0,
  }
}

/** The account as callers see it. */
export function toAccount({ config, ok, error, entries, readAt, omitted }: AccountState): Account {
  return {
    username: config.username,
    token: config.tokenSource,
    ok,
    spaceCount: entries.size,
    error,
    readAt: readAt === null ? null : new Date(readAt).toISOString(),
    omitted,
  }
}

/** A failure of the Hub as an account shows it, with the Hub's own words. */
export function toAccountError({ code, message, hubMessage }: AppError): AccountError {
  return { code, message, ...(hubMessage !== undefined && { hubMessage }) }
}

/** A sentence for each account whose list has entries that could not be used. */
export function problemsOf(accounts: Account[]): string[] {
  return accounts
    .filter(({ omitted }) => omitted > 0)
    .map(({ username, omitted }) => {
      const entries = omitted === 1 ? '1 entry' : `${omitted} entries`
      return `${entries} of the Hub’s list for ${username} could not be used: no Space of this account, or not readable.`
    })
}
