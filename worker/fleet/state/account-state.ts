import type { AccountError } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { AccountConfig } from '../../config/hub-config.ts'

/** A Space, and its JSON as it is sent to clients. */
export interface SpaceEntry {
  space: Space
  json: string
  /** When its runtime was last read or changed outside a listing: an older listing must not overwrite it. */
  touchedAt: number
  /** When the Hub was last asked for it, successfully: it was in this state then. */
  seenAt: number
  /** The Hub's `_id`, which is not shown to clients; null if it did not say. */
  hubId: string | null
}

/** What the Hub lists for an account. */
export interface Listing {
  spaces: Space[]
  /** The Hub's `_id` of each Space, by id in lower case. */
  hubIds: ReadonlyMap<string, string | null>
  /** Entries that could not be parsed: a missing Space may be one of them. */
  unreadable: number
  /** The owner of each listed Space that does not belong to this account. */
  otherOwners: string[]
}

/** A managed account and its known Spaces. */
export interface AccountState {
  config: AccountConfig
  /** By id in lower case. */
  entries: Map<string, SpaceEntry>
  ok: boolean
  /** Whether this object has ever listed it: only then is a missing Space known not to exist. */
  loaded: boolean
  error: AccountError | null
  /** When its Spaces were last read, possibly by an earlier object, in epoch milliseconds. */
  readAt: number | null
  /** Request time of the last accepted answer: an answer to an older request is ignored. */
  askedAt: number
  omitted: number
  /** Unreadable entries of the last listing that was fully applied. */
  unreadableBefore: number
}

/** The Space and the account whose token operates it. */
export interface Located {
  space: Space
  account: AccountConfig
}
