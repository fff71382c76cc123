import type { AccountError } from '../../../shared/model/account.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ownerOf } from '../../../shared/model/space-id.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { HubRuntime } from '../../hub/vocabulary/hub-runtime.ts'
import { keepRuntime, withRuntime } from '../../hub/vocabulary/to-space.ts'
import type { AccountState, Entry, Listing } from './account-state.ts'
import { AccountTable } from './account-table.ts'
import { type Cause, type Change, createFeed } from './changes.ts'
import { newState } from './to-account.ts'

/** How a patch was learned. `askedAt` is when the Hub was asked for it; without it, the patch is the newest there is. */
interface Source {
  cause: Exclude<Cause, 'listing'>
  by?: Actor | null
  askedAt?: number
}

/** A change of an account that its readers see, whatever its Spaces do. */
type Outcome = Pick<AccountState, 'ok' | 'error' | 'omitted'>

/**
 * What we know of every Space of every account. An account that fails keeps its last good Spaces.
 * Invariant: `version` changes exactly when what a reader would see changes, except `readAt`.
 */
export class Snapshot extends AccountTable {
  /** Publishes each change of a Space, once the snapshot has it. */
  readonly changes = createFeed<Change>()
  /** Publishes that the state of some account has changed. */
  readonly accountChanges = createFeed<void>()
  #version = 0

  get version(): number {
    return this.#version
  }

  /** Names the managed accounts. Those already there keep their Spaces; those no longer named are removed. */
  setAccounts(configs: AccountConfig[]): void {
    const named = new Set(configs.map(({ username }) => username.toLowerCase()))
    for (const [key, state] of this.table) {
      if (named.has(key)) continue
      for (const [id, entry] of state.entries) this.#drop(state, id, entry)
      this.table.delete(key)
      this.#publishAccounts()
    }
    for (const config of configs) {
      if (this.stateOf(config.username)) continue
      this.table.set(config.username.toLowerCase(), newState(config))
      this.#version++
    }
  }

  /** Takes what was known of an account before this object began: shown, but not as something of now. */
  restore(username: string, spaces: Space[], readAt: number, error: AccountError): void {
    const state = this.stateOf(username)
    if (!state || state.readAt !== null) return
    for (const space of spaces) this.#store(state, space, 0)
    state.readAt = readAt
    this.#setOutcome(state, { ok: false, error, omitted: 0 })
  }

  /** Takes an account's new listing, asked for at `askedAt`; what we learned since then stays. */
  replace(username: string, listing: Listing, askedAt: number, warning: AccountError | null): void {
    const state = this.stateOf(username)
    if (!state || askedAt < state.askedAt) return
    // An account that failed was missing in the list that viewers have read: to them its Spaces are news.
    const isFirstListing = !state.loaded && state.ok
    for (const space of listing.spaces) {
      const known = state.entries.get(space.id.toLowerCase())
      const isNewer = known !== undefined && known.touchedAt >= askedAt
      const change = this.#store(state, isNewer ? keepRuntime(space, known.space) : space, 0)
      if (change) this.changes.publish({ ...change, cause: 'listing', by: null, isFirstListing })
    }
    this.#dropMissing(state, listing)
    if (!state.loaded) this.#publishAccounts()
    state.loaded = true
    state.askedAt = askedAt
    state.readAt = askedAt
    const omitted = listing.unreadable + listing.otherOwners.length
    this.#setOutcome(state, { ok: true, error: warning, omitted })
  }

  /** Marks an account's listing, asked for at `askedAt`, as failed; its last good Spaces stay. */
  fail(username: string, error: AccountError, askedAt: number): void {
    const state = this.stateOf(username)
    if (!state || askedAt < state.askedAt) return
    state.askedAt = askedAt
    this.#setOutcome(state, { ok: false, error, omitted: state.omitted })
  }

  /**
   * Takes what an action answered of a Space, or what was asked for at `askedAt`, unless we have learned of the Space since.
   * Returns the Space as it now is; null if it is gone.
   */
  patch(spaceId: string, runtime: HubRuntime, { cause, by = null, askedAt }: Source): Space | null {
    const state = this.stateOf(ownerOf(spaceId))
    const known = state?.entries.get(spaceId.toLowerCase())
    if (!state || !known) return null
    if (askedAt !== undefined && known.touchedAt >= askedAt) return known.space
    const space = withRuntime(known.space, runtime)
    const change = this.#store(state, space, Date.now())
    if (change) this.changes.publish({ ...change, cause, by, isFirstListing: false })
    return space
  }

  /** What has changed by this; null if nothing has. */
  #store(state: AccountState, space: Space, touchedAt: number) {
    const key = space.id.toLowerCase()
    const json = JSON.stringify(space)
    const known = state.entries.get(key)
    state.entries.set(key, { space, json, touchedAt: Math.max(touchedAt, known?.touchedAt ?? 0) })
    if (known?.json === json) return null
    this.#version++
    return { space, before: known?.space ?? null, json }
  }

  /** Missing Spaces stay if there are as many new unreadable entries: they may be among those. */
  #dropMissing(state: AccountState, { spaces, unreadable }: Listing): void {
    const ids = new Set(spaces.map(({ id }) => id.toLowerCase()))
    const missing = [...state.entries].filter(([key]) => !ids.has(key))
    if (missing.length > 0 && missing.length <= unreadable - state.unreadableBefore) return
    for (const [key, entry] of missing) this.#drop(state, key, entry)
    state.unreadableBefore = unreadable
  }

  #drop(state: AccountState, key: string, { space }: Entry): void {
    state.entries.delete(key)
    this.#version++
    this.changes.publish({
      ...{ space: null, before: space, json: '' },
      ...{ cause: 'listing', by: null, isFirstListing: false },
    })
  }

  #setOutcome(state: AccountState, outcome: Outcome): void {
    const { ok, error, omitted } = state
    if (JSON.stringify({ ok, error, omitted }) !== JSON.stringify(outcome)) this.#publishAccounts()
    Object.assign(state, outcome)
  }

  #publishAccounts(): void {
    this.#version++
    this.accountChanges.publish()
  }
}
