import type { Account } from '../../shared/account.ts'
import type { Space } from '../../shared/space.ts'
import type { AccountConfig } from '../config/hub-config.ts'

/** Why an account's last listing failed, or what slows it down. */
export type AccountError = NonNullable<Account['error']>

/** A Space as it is sent out. */
export interface Entry {
  space: Space
  json: string
  /** When we ourselves last learned of its runtime, for listings that were under way at that time. */
  touchedAt: number
}

/** A managed account with what we know of its Spaces. */
export interface AccountState {
  config: AccountConfig
  /** By the id in lower case. */
  entries: Map<string, Entry>
  ok: boolean
  /** Whether it was ever listed: only then is a missing Space known not to be there. */
  loaded: boolean
  error: AccountError | null
}

/** The Space and the account whose token operates it. */
export interface Located {
  space: Space
  account: AccountConfig
}
