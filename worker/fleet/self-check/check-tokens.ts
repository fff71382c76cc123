import type { Account } from '../../../shared/model/account.ts'
import type { Status, TokenCheck } from '../../../shared/wire/status.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import { describeToken, type TokenDescription } from '../../hub/vocabulary/describe-token.ts'
import type { Pace } from '../budget/pace.ts'
import type { OwnerAnswer, TokenOwners } from '../budget/token-owners.ts'
import { waitAtMost } from '../budget/wait-at-most.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { toAccountError } from '../state/to-account.ts'

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

interface TokenCheckRooms {
  snapshot: Snapshot
  tokenOwners: TokenOwners
  pace: Pace
}

interface TokenQuery {
  /** Epoch milliseconds: an older answer does not count. */
  since?: number
  /** Ignores kept answers. */
  fresh?: boolean
  /** How long to wait for the Hub: with many tokens, some may still be queued by then. */
  maxWaitMs: number
}

/** Every account with the check of its token. */
export async function checkTokens(
  { snapshot, tokenOwners, pace }: TokenCheckRooms,
  { maxWaitMs, ...query }: TokenQuery,
): Promise<Status['accounts']> {
  const configs = new Map(snapshot.states().map(({ config }) => [config.username, config]))

  async function check(account: Account): Promise<TokenCheck> {
    const config = configs.get(account.username)
    const token = config?.token ?? null
    const rateLimit = pace.stateOf(token)
    if (!config || token === null) {
      return { accepted: null, ...NOT_READ, error: null, checkedAt: null, rateLimit }
    }
    const answer = await waitAtMost(maxWaitMs, tokenOwners.read({ ...config, token }, query))
    return { ...(answer ? describe(config, answer) : tooLate(config)), rateLimit }
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

function tooLate({ username }: AccountConfig) {
  const message = `The Hub did not name the owner of the token for ${username} in time.`
  const error = { code: 'hub_timeout' as const, message }
  return { ...NOT_READ, accepted: null, error, checkedAt: null }
}
