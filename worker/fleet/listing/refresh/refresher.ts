import type { AccountError } from '../../../../shared/model/account.ts'
import type { AccountConfig } from '../../../config/hub-config.ts'
import { AppError } from '../../../errors.ts'
import { type Pace, refreshIntervalMs } from '../../budget/pace.ts'
import { createSharedWork } from '../../budget/shared-work.ts'
import type { ListMemory } from '../../state/list-memory.ts'
import type { Snapshot } from '../../state/snapshot.ts'
import type { Accounts } from '../accounts.ts'
import { type AccountRefreshRooms, createAccountRefresh } from './refresh-account.ts'

/** A snapshot younger than this is handed out as it is. */
export const FRESH_MS = 15_000
const SPACES_PER_CALL = 500

interface RefresherRooms extends AccountRefreshRooms {
  accounts: Accounts
  memory: ListMemory
}

/** Keeps the snapshot fresh: one paged listing for each account, shared by all who ask meanwhile. */
export function createRefresher(rooms: RefresherRooms) {
  const { accounts, snapshot, pace, memory } = rooms
  const { refreshAccount, isDue } = createAccountRefresh(rooms)
  const work = createSharedWork(refreshAll)
  let lookedAt: number | null = null
  /** When the last look began that worked for some account; null if the last look worked for none. */
  let freshSince: number | null = null

  async function refreshAll(isRenewed: boolean): Promise<void> {
    lookedAt = Date.now()
    const startedAt = lookedAt
    const configs = await accounts.resolve()
    manage(configs)
    // All as old as the round: the list has one age.
    const list = (account: AccountConfig) => refreshAccount(account, startedAt)
    const listed = await Promise.all(configs.filter((account) => isRenewed || isDue(account)).map(list))
    if (listed.includes('nothing')) await reconsiderOwner(configs)
    // Counted from the asking: an account that is slow must not make the others older than they are said to be.
    // If every account fails the snapshot is not fresh, however young it is: the next caller asks again.
    freshSince = snapshot.states().some(({ ok }) => ok) ? startedAt : null
    memory.keep(snapshot)
  }

  /** The owner of the global token may have another name by now. */
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
     * Makes the snapshot at most `maxAgeMs` old, except for accounts whose token's budget runs low. `force` asks for all of
     * them now: a refresh that began before does not count. Throws if every account fails: the failure of the account that
     * `failAs`, its name or a Space's id, names.
     */
    async ensureFresh(maxAgeMs = FRESH_MS, { force = false, failAs = '' } = {}): Promise<void> {
      if (force) await work.renew()
      else if (freshSince === null || Date.now() - freshSince >= maxAgeMs) await work.join()
      else return
      throwIfAllFail(snapshot, pace, failAs)
    },

    /** Shows what was known before this object began, if the accounts are known without asking the Hub. */
    async recall(): Promise<void> {
      if (lookedAt === null) manage(await accounts.recall())
    },

    /** Lists one account, whatever its age. Its failure shows in the account. */
    relist: (account: AccountConfig) => refreshAccount(account),

    /** Why an account could not be listed, for a caller: with how long to wait yet. */
    toFailure: (error: AccountError, { token }: AccountConfig) =>
      toFailure(error, pace.secondsRefused(token)),

    /** When the Hub was last asked for all lists, in epoch milliseconds; null before the first time. */
    lookedAt: () => lookedAt,

    /** How long to wait until the next refresh, by what one costs. */
    intervalMs: () => intervalOf(snapshot),
  }
}

export type Refresher = ReturnType<typeof createRefresher>

function intervalOf(snapshot: Snapshot): number {
  const calls = new Map<string | null, number>()
  for (const { config, entries } of snapshot.states()) {
    const pages = Math.max(1, Math.ceil(entries.size / SPACES_PER_CALL))
    calls.set(config.token, (calls.get(config.token) ?? 0) + pages)
  }
  return refreshIntervalMs(Math.max(1, ...calls.values()))
}

function throwIfAllFail(snapshot: Snapshot, pace: Pace, failAs: string): void {
  const states = snapshot.states()
  if (states.some(({ ok }) => ok)) return
  const state = snapshot.accountOf(failAs) ?? states[0]
  if (state?.error) throw toFailure(state.error, pace.secondsRefused(state.config.token))
}

function toFailure({ code, message, hubMessage }: AccountError, secondsRefused: number): AppError {
  // The refusal may be over since the listing: then a moment is enough.
  const retryAfterSeconds = code === 'hub_rate_limited' ? Math.max(1, secondsRefused) : undefined
  return new AppError(code, message, { retryAfterSeconds, hubMessage })
}
