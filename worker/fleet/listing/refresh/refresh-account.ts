import type { AccountError } from '../../../../shared/model/account.ts'
import type { AccountConfig } from '../../../config/hub-config.ts'
import type { HubClient } from '../../../hub/hub-client.ts'
import { HubError } from '../../../hub/transport/errors/hub-error.ts'
import type { Pace } from '../../budget/pace.ts'
import type { TokenOwners } from '../../budget/token-owners.ts'
import type { Listing } from '../../state/account-state.ts'
import type { Snapshot } from '../../state/snapshot.ts'
import { toAccountError } from '../../state/to-account.ts'
import { type Explanation, explainEmpty } from './explain-empty.ts'
import { listAccount } from './list-account.ts'

export interface AccountRefreshRooms {
  hub: Pick<HubClient, 'listSpaces'>
  endpoint: string
  snapshot: Snapshot
  pace: Pace
  tokenOwners: Pick<TokenOwners, 'read' | 'distrust'>
}

/** Whether an account has Spaces of its own. `nothing` may mean that it was renamed. */
export type Listed = 'something' | 'nothing' | 'failed'

/** Reads one account's Spaces into the snapshot. A failure is stored in the account. */
export function createAccountRefresh({ hub, endpoint, snapshot, pace, tokenOwners }: AccountRefreshRooms) {
  const listedAt = new Map<string, number>()

  async function readList(account: AccountConfig, askedAt: number): Promise<Listed> {
    const { username, token } = account
    const listing = await listAccount({ hub, endpoint, snapshot }, account)
    const isEmpty = listing.spaces.length === 0
    const why = isEmpty ? await explain(account, listing) : null
    if (why?.error && !why.ok) snapshot.fail(username, why.error, askedAt)
    else snapshot.replace(username, listing, askedAt, why?.error ?? pace.warning(token))
    return isEmpty ? 'nothing' : 'something'
  }

  /** An account that had Spaces until now may have been renamed since the owner of its token was last read. */
  function explain(account: AccountConfig, listing: Listing): Promise<Explanation> {
    const before = snapshot.accountOf(account.username)
    const hadSpaces = before !== undefined && before.entries.size > 0
    const since = hadSpaces ? (before.readAt ?? 0) : 0
    return explainEmpty(account, { ...listing, hadSpaces }, (call) => tokenOwners.read(call, { since }))
  }

  function takeFailure(error: HubError, account: AccountConfig, askedAt: number): Listed {
    const { username, token } = account
    if (error.retryAfterSeconds !== undefined) pace.refuse(token, error.retryAfterSeconds)
    if (error.code === 'hub_unauthorized' && token !== null) tokenOwners.distrust(token)
    snapshot.fail(username, describe(error, account), askedAt)
    return error.code === 'space_not_found' ? 'nothing' : 'failed'
  }

  /** `askedAt`: changes before this time are included in the Hub's answer. */
  async function refreshAccount(account: AccountConfig, askedAt = Date.now()): Promise<Listed> {
    listedAt.set(account.username, Date.now())
    if (pace.secondsRefused(account.token) > 0) {
      markRateLimited(account)
      return 'failed'
    }
    try {
      return await readList(account, askedAt)
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      return takeFailure(error, account, askedAt)
    }
  }

  /** A token whose rate limit is nearly used up is used less often. */
  function isDue({ username, token }: AccountConfig): boolean {
    return Date.now() - (listedAt.get(username) ?? 0) >= pace.pauseMs(token)
  }

  /** Another call may have used up the rate limit: then the account is not as fresh as it seems. */
  function markRateLimited({ username }: AccountConfig): void {
    if (snapshot.accountOf(username)?.ok === false) return
    const message = `The Hub's rate limit for ${username} is used up.`
    snapshot.fail(username, { code: 'hub_rate_limited', message }, Date.now())
  }

  return { refreshAccount, isDue }
}

function describe(error: HubError, { username }: AccountConfig): AccountError {
  if (error.code !== 'space_not_found') return toAccountError(error)
  return {
    ...toAccountError(error),
    code: 'hub_rejected',
    message: `The Hub does not know the account ${username}.`,
  }
}
