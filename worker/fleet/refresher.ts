import type { AccountConfig } from '../config/hub-config.ts'
import { AppError } from '../errors.ts'
import type { HubClient } from '../hub/hub-client.ts'
import { HubError } from '../hub/hub-error.ts'
import { toSpace } from '../hub/to-space.ts'
import type { AccountError } from './account-state.ts'
import type { Accounts } from './accounts.ts'
import { type Pace, refreshIntervalMs } from './pace.ts'
import type { Snapshot } from './snapshot.ts'

/** A snapshot younger than this is handed out as it is. */
export const FRESH_MS = 15_000
const SPACES_PER_CALL = 500

interface Parts {
  accounts: Accounts
  hub: HubClient
  endpoint: string
  snapshot: Snapshot
  pace: Pace
  now?: () => number
}

/** Keeps the snapshot fresh: one paged listing for each account, shared by all who ask meanwhile. */
export function createRefresher({ accounts, hub, endpoint, snapshot, pace, now = Date.now }: Parts) {
  let refreshedAt: number | null = null
  let underWay: Promise<void> | null = null
  const listedAt = new Map<string, number>()

  async function refreshAll(insist: boolean): Promise<void> {
    const startedAt = now()
    const configs = await accounts.resolve()
    snapshot.setAccounts(configs)
    await Promise.all(configs.filter((account) => insist || isDue(account)).map(refreshAccount))
    // Counted from the asking: an account that is slow must not make the others older than they are said to be.
    // Where every account fails the snapshot is not fresh, however young it is: who comes next asks again.
    refreshedAt = snapshot.accounts().some(({ ok }) => ok) ? startedAt : null
  }

  /** A token whose budget runs low is used less often. */
  function isDue({ username, token }: AccountConfig): boolean {
    return now() - (listedAt.get(username) ?? 0) >= pace.pauseMs(token)
  }

  async function refreshAccount(account: AccountConfig): Promise<void> {
    if (pace.secondsRefused(account.token) > 0) return tellRefused(account)
    const askedAt = now()
    listedAt.set(account.username, askedAt)
    try {
      const spaces = await listSpaces({ hub, endpoint }, account)
      snapshot.replace(account.username, spaces, askedAt, pace.warning(account.token))
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      if (error.retryAfterSeconds !== undefined) pace.refuse(account.token, error.retryAfterSeconds)
      snapshot.fail(account.username, describe(error, account))
    }
  }

  /** The Hub may have refused the token elsewhere: then the account is not as fresh as it seems. */
  function tellRefused({ username }: AccountConfig): void {
    if (snapshot.accountOf(username)?.ok === false) return
    const message = `The Hub's rate limit for ${username} is used up.`
    snapshot.fail(username, { code: 'hub_rate_limited', message })
  }

  return {
    /**
     * Makes the snapshot at most `maxAgeMs` old, but for accounts whose token's budget runs low, unless
     * somebody insists. Throws where every account fails: with the failure of the account that `about`, an
     * account or a Space's id, is about.
     */
    async freshen(maxAgeMs = FRESH_MS, { insist = false, about = '' } = {}): Promise<void> {
      if (refreshedAt !== null && now() - refreshedAt < maxAgeMs) return
      underWay ??= refreshAll(insist).finally(() => {
        underWay = null
      })
      await underWay
      throwIfAllFail(snapshot, pace, about)
    },

    /** Lists one account anew, whatever its age. Its failure shows in the account. */
    relist: refreshAccount,

    /** Why an account could not be listed, as a caller is told it: with how long to wait yet. */
    toFailure: (error: AccountError, { token }: AccountConfig) =>
      toFailure(error, pace.secondsRefused(token)),

    /** When the Hub was last asked for the snapshot, in epoch milliseconds; null before the first time. */
    refreshedAt: () => refreshedAt,

    /** How long to wait until the next refresh, by what one costs. */
    intervalMs(): number {
      const calls = new Map<string | null, number>()
      for (const { config, entries } of snapshot.states()) {
        const pages = Math.max(1, Math.ceil(entries.size / SPACES_PER_CALL))
        calls.set(config.token, (calls.get(config.token) ?? 0) + pages)
      }
      return refreshIntervalMs(Math.max(1, ...calls.values()))
    },
  }
}

export type Refresher = ReturnType<typeof createRefresher>

/** The Hub may list a renamed account by its old name, too: nothing could be done to what it then shows. */
async function listSpaces({ hub, endpoint }: Pick<Parts, 'hub' | 'endpoint'>, account: AccountConfig) {
  const origin = { endpoint, hasToken: account.token !== null }
  const listed = (await hub.listSpaces(account)).map((one) => toSpace(one, origin))
  return listed.filter(({ owner }) => owner.toLowerCase() === account.username.toLowerCase())
}

function throwIfAllFail(snapshot: Snapshot, pace: Pace, about: string): void {
  const states = snapshot.states()
  if (states.some(({ ok }) => ok)) return
  const state = snapshot.accountOf(about) ?? states[0]
  if (state?.error) throw toFailure(state.error, pace.secondsRefused(state.config.token))
}

function toFailure({ code, message }: AccountError, secondsRefused: number): AppError {
  // The refusal may be over since the listing: then a moment is enough.
  const wait = { retryAfterSeconds: Math.max(1, secondsRefused) }
  return new AppError(code, message, code === 'hub_rate_limited' ? wait : {})
}

function describe({ code, message }: HubError, { username }: AccountConfig) {
  if (code !== 'space_not_found') return { code, message }
  return { code: 'hub_rejected' as const, message: `The Hub does not know the account ${username}.` }
}
