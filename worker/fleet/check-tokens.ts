import type { Account } from '../../shared/account.ts'
import type { Status, TokenCheck } from '../../shared/status.ts'
import type { AccountConfig } from '../config/hub-config.ts'
import { describeToken, type TokenDescription } from '../hub/describe-token.ts'
import type { Pace } from './pace.ts'
import type { Snapshot } from './snapshot.ts'
import { toAccountError } from './to-account.ts'
import type { OwnerAnswer, TokenOwners } from './token-owners.ts'

const NOT_READ: TokenDescription = {
  owner: null,
  role: null,
  kind: null,
  relation: null,
  roleInOrganization: null,
  permissions: null,
  restrictions: [],
  expiresAt: null,
  canWrite: null,
}

interface Parts {
  snapshot: Snapshot
  tokenOwners: TokenOwners
  pace: Pace
}

/** What the Hub says of each account's token: after `since`, in epoch milliseconds; `fresh` asks now. */
export async function checkTokens(
  { snapshot, tokenOwners, pace }: Parts,
  query: { fresh?: boolean; since?: number } = {},
): Promise<Status['accounts']> {
  const configs = new Map(snapshot.states().map(({ config }) => [config.username, config]))

  async function check(account: Account): Promise<TokenCheck> {
    const config = configs.get(account.username)
    const token = config?.token ?? null
    const rateLimit = pace.stateOf(token)
    if (!config || token === null) {
      return { accepted: null, ...NOT_READ, error: null, checkedAt: null, rateLimit }
    }
    return { ...describe(config, await tokenOwners.read({ ...config, token }, query)), rateLimit }
  }

  return Promise.all(snapshot.accounts().map(async (one) => ({ ...one, check: await check(one) })))
}

function describe({ username }: AccountConfig, { owner, error, at }: OwnerAnswer) {
  const checkedAt = new Date(at).toISOString()
  if (error === null) return { accepted: true, ...describeToken(owner, username), error: null, checkedAt }
  const isRefused = error.code === 'hub_unauthorized'
  return {
    ...NOT_READ,
    accepted: isRefused ? false : null,
    canWrite: isRefused ? false : null,
    error: toAccountError(error),
    checkedAt,
  }
}
