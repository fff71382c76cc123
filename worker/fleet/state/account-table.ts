import type { Account } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ownerOf } from '../../../shared/model/space-id.ts'
import type { AccountState, Located } from './account-state.ts'
import { toAccount } from './to-account.ts'

/** The managed accounts and their Spaces, for reading. Names and ids are compared without case, as the Hub does. */
export class AccountTable {
  /** By the name in lower case. */
  protected readonly table = new Map<string, AccountState>()

  /** Null if no managed account has it. */
  find(spaceId: string): Located | null {
    const state = this.accountOf(spaceId)
    const entry = state?.entries.get(spaceId.toLowerCase())
    return state && entry ? { space: entry.space, account: state.config } : null
  }

  /** The account that a Space's id names; undefined if it is not managed. */
  accountOf(spaceId: string): Readonly<AccountState> | undefined {
    return this.stateOf(ownerOf(spaceId))
  }

  /** Every account with its Spaces. */
  states(): readonly Readonly<AccountState>[] {
    return [...this.table.values()]
  }

  /** The accounts as callers see them. */
  accounts(): Account[] {
    return this.states().map(toAccount)
  }

  /** As old as the oldest account that is well; if none is, as the youngest. Null if none was read. */
  asOf(): number | null {
    const read = this.states().flatMap(({ ok, readAt }) => (readAt === null ? [] : [{ ok, readAt }]))
    const well = read.filter(({ ok }) => ok).map(({ readAt }) => readAt)
    if (well.length > 0) return Math.min(...well)
    return read.length > 0 ? Math.max(...read.map(({ readAt }) => readAt)) : null
  }

  /** Every Space with its JSON, in no order. */
  entries(): { space: Space; json: string }[] {
    return this.states().flatMap(({ entries }) => [...entries.values()])
  }

  protected stateOf(username: string): AccountState | undefined {
    return this.table.get(username.toLowerCase())
  }
}
