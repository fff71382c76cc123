import type { Account, AccountError } from '../../../shared/model/account.ts'
import type { ProblemCode } from '../../../shared/wire/problems.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { AppError } from '../../errors.ts'
import { newProblem } from '../../problems.ts'
import type { AccountState } from './account-state.ts'

/** An account before its first listing. */
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

/** The account as clients see it. */
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

/** A failure of the Hub as the error of an account, with the Hub's own words. */
export function toAccountError({ code, message, params, hubMessage }: AppError): AccountError {
  return { code, message, ...(params && { params }), ...(hubMessage !== undefined && { hubMessage }) }
}

/** One problem for each account with unusable entries in its list. */
export function problemsOf(accounts: Account[]): ProblemCode[] {
  return accounts
    .filter(({ omitted }) => omitted > 0)
    .map(({ username, omitted }) => newProblem('omitted', { count: omitted, account: username }))
}
