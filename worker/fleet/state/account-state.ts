import type { AccountError } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { AccountConfig } from '../../config/hub-config.ts'

/** A Space as it is sent out. */
export interface Entry {
  space: Space
  json: string
  /** When we ourselves last learned of its runtime, for listings that were under way at that time. */
  touchedAt: number
}

/** What the Hub lists for an account. */
export interface Listing {
  spaces: Space[]
  /** Entries that could not be read: a Space that is missing may be one of them. */
  unreadable: number
  /** The owners of Spaces that are listed, but not this account's, one for each. */
  otherOwners: string[]
}

/** A managed account with what we know of its Spaces. */
export interface AccountState {
  config: AccountConfig
  /** By the id in lower case. */
  entries: Map<string, Entry>
  ok: boolean
  /** Whether this object has ever listed it: only then is a missing Space known not to be there. */
  loaded: boolean
  error: AccountError | null
  /** When its Spaces were last read, in epoch milliseconds; also by an object before this one. */
  readAt: number | null
  /** When the last answer that was taken was asked for: an older one comes too late. */
  askedAt: number
  omitted: number
  /** Unreadable entries of the last listing in which no Space was missing. */
  unreadableBefore: number
}

/** The Space and the account whose token operates it. */
export interface Located {
  space: Space
  account: AccountConfig
}
