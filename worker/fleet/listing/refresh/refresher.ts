import type { AccountError } from '../../../../shared/model/account.ts'
import type { AccountConfig } from '../../../config/hub-config.ts'
import { AppError } from '../../../errors.ts'
import { type Pace, refreshIntervalMs } from '../../budget/pace.ts'
import { createSharedWork } from '../../budget/shared-work.ts'
import type { ListMemory } from '../../state/list-memory.ts'
import type { Snapshot } from '../../state/snapshot.ts'
import type { Accounts } from '../accounts.ts'
import { type AccountRefreshRooms, createAccountRefresh } from './refresh-account.ts'

/** A younger snapshot is used as it is. */
export const FRESH_MS = 15_000
const SPACES_PER_CALL = 500

/** How many calls one listing of an account takes. */
export function callsOf({ entries }: { entries: ReadonlyMap<string, unknown> }): number {
  return Math.max(1, Math.ceil(entries.size / SPACES_PER_CALL))
}

interface RefresherRooms extends AccountRefreshRooms {
  accounts: Accounts
  memory: ListMemory
}

/** Keeps the snapshot fresh: one paginated listing per account, shared by all callers that wait for it. */
export function createRefresher(rooms: RefresherRooms) {
  const { accounts, snapshot, pace, memory } = rooms
  const { refreshAccount, isDue } = createAccountRefresh(rooms)
  const work = createSharedWork(refreshAll)
  let lookedAt: number | null = null
  /** Start of the last refresh, if it worked for at least one account; otherwise null. */
  let freshSince: number | null = null

  async function refreshAll(isRenewed: boolean): Promise<void> {
    lookedAt = Date.now()
    const startedAt = lookedAt
    const configs = await accounts.resolve()
    manage(configs)
    // All accounts get the time of this refresh: the list has one age.
    const list = (account: AccountConfig) => refreshAccount(account, startedAt)
    const listed = await Promise.all(configs.filter((account) => isRenewed || isDue(account)).map(list))
    if (listed.includes('nothing')) await reconsiderOwner(configs)
    // Counted from the start: a slow account must not make the others look fresher than they are.
    // If every account fails, the snapshot is not fresh, however young: the next caller tries again.
    freshSince = snapshot.states().some(({ ok }) => ok) ? startedAt : null
    memory.keep(snapshot)
  }

  /** The owner of the global token may have been renamed. */
  async function reconsiderOwner(configs: AccountConfig[]): Promise<void> {
    const renewed = await accounts.reconsider()
    if (renewed.every(({ username }) => configs.some((config) => config.username === username))) return
    manage(renewed)
    await Promise.all(renewed.map((account) => refreshAccount(account)))
  }

  function manage(configs: AccountConfig[]): void {
    snapshot.setAccounts(configs)
    memory.restore(snapshot)
  }

  return {
    /**
     * Makes the snapshot at most `maxAgeMs` old, except for accounts whose token is near its rate limit. `force` lists all accounts
     * now; a refresh that is already running does not count. Throws if every account fails: the error of the account that `failAs`
     * names, by its own name or the id of a Space.
     */
    async ensureFresh(maxAgeMs = FRESH_MS, { force = false, failAs = '' } = {}): Promise<void> {
      if (force) await work.renew()
      else if (freshSince === null || Date.now() - freshSince >= maxAgeMs) await work.join()
      else return
      throwIfAllFail(snapshot, pace, failAs)
    },

    /** Restores the list that an earlier object kept, if the accounts are known without asking the Hub. */
    async recall(): Promise<void> {
      if (lookedAt === null) manage(await accounts.recall())
    },

    /** Lists one account, whatever its age. A failure is stored in the account. */
    relist: (account: AccountConfig) => refreshAccount(account),

    /** The error of an account as an `AppError`, with the remaining wait. */
    toFailure: (error: AccountError, { token }: AccountConfig) =>
      toFailure(error, pace.secondsRefused(token)),

    /** When all accounts were last listed, in epoch milliseconds; null before the first time. */
    lookedAt: () => lookedAt,

    /** How long to wait between refreshes, depending on the number of calls that one needs. */
    intervalMs: () => intervalOf(snapshot),
  }
}

export type Refresher = ReturnType<typeof createRefresher>

function intervalOf(snapshot: Snapshot): number {
  const calls = new Map<string | null, number>()
  for (const state of snapshot.states()) {
    const { token } = state.config
    calls.set(token, (calls.get(token) ?? 0) + callsOf(state))
  }
  return refreshIntervalMs(Math.max(1, ...calls.values()))
}

function throwIfAllFail(snapshot: Snapshot, pace: Pace, failAs: string): void {
  const states = snapshot.states()
  if (states.some(({ ok }) => ok)) return
  const state = snapshot.accountOf(failAs) ?? states[0]
  if (state?.error) throw toFailure(state.error, pace.secondsRefused(state.config.token))
}

function toFailure({ code, message, params, hubMessage }: AccountError, secondsRefused: number): AppError {
  // The wait may have ended since the listing: then a second is enough.
  const retryAfterSeconds = code === 'hub_rate_limited' ? Math.max(1, secondsRefused) : undefined
  return new AppError(code, message, { params, retryAfterSeconds, hubMessage })
}
