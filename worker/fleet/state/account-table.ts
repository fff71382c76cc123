import type { Account } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ownerOf } from '../../../shared/model/space-id.ts'
import type { AccountState, Located } from './account-state.ts'
import { toAccount } from './to-account.ts'

/** The managed accounts and their Spaces, for reading. Names and ids ignore case, as on the Hub. */
export class AccountTable {
  /** By name in lower case. */
  protected readonly table = new Map<string, AccountState>()

  /** Null if no managed account has this Space. */
  find(spaceId: string): Located | null {
    const state = this.accountOf(spaceId)
    const entry = state?.entries.get(spaceId.toLowerCase())
    return state && entry ? { space: entry.space, account: state.config } : null
  }

  /** The account of a Space's id or of its own name; undefined if it is not managed. */
  accountOf(spaceId: string): Readonly<AccountState> | undefined {
    return this.stateOf(ownerOf(spaceId))
  }

  states(): readonly Readonly<AccountState>[] {
    return [...this.table.values()]
  }

  /** The accounts as clients see them. */
  accounts(): Account[] {
    return this.states().map(toAccount)
  }

  /** The names of the managed accounts, as far as they are known. */
  usernames(): string[] {
    return this.states().map(({ config }) => config.username)
  }

  /** The age of the list: that of the oldest account without an error, or else of the newest. Null if none was read. */
  asOf(): number | null {
    const read = this.states().flatMap(({ ok, readAt }) => (readAt === null ? [] : [{ ok, readAt }]))
    const well = read.filter(({ ok }) => ok).map(({ readAt }) => readAt)
    if (well.length > 0) return Math.min(...well)
    return read.length > 0 ? Math.max(...read.map(({ readAt }) => readAt)) : null
  }

  /** Every Space with its JSON, unsorted. */
  entries(): { space: Space; json: string }[] {
    return this.states().flatMap(({ entries }) => [...entries.values()])
  }

  protected stateOf(username: string): AccountState | undefined {
    return this.table.get(username.toLowerCase())
  }
}
