import type { AccountError } from '../../../shared/model/account.ts'
import type { Actor } from '../../../shared/model/actor.ts'
import type { Space } from '../../../shared/model/space.ts'
import { ownerOf } from '../../../shared/model/space-id.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { HubRuntime } from '../../hub/vocabulary/hub-runtime.ts'
import { keepRuntime, withRuntime } from '../../hub/vocabulary/to-space.ts'
import type { AccountState, Listing, SpaceEntry } from './account-state.ts'
import { AccountTable } from './account-table.ts'
import { type Cause, type Change, createFeed } from './changes.ts'
import { newState } from './to-account.ts'

/** The source of a patch. `askedAt` is when the Hub was asked for it; without it, the patch always applies. */
interface Source {
  cause: Exclude<Cause, 'listing'>
  by?: Actor | null
  askedAt?: number
}

/** Where a stored Space comes from. `seenAt`: when the Hub was asked for it. */
type StoredFrom = Pick<SpaceEntry, 'seenAt'> & Partial<Pick<SpaceEntry, 'touchedAt' | 'hubId'>>

/** The result of a listing as clients see it, apart from the Spaces. */
type ListingOutcome = Pick<AccountState, 'ok' | 'error' | 'omitted'>

/**
 * Every known Space of every account. An account that fails keeps its last good Spaces.
 * Invariant: `version` changes exactly when something that clients see changes, except `readAt`.
 */
export class Snapshot extends AccountTable {
  /** Publishes each change of a Space, after the snapshot was updated. */
  readonly changes = createFeed<Change>()
  /** Publishes when the state of any account has changed. */
  readonly accountChanges = createFeed<void>()
  #version = 0

  get version(): number {
    return this.#version
  }

  /** Sets the managed accounts. Known ones keep their Spaces; those no longer managed are removed. */
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

  /** Restores an account's Spaces from an earlier object, marked with an error because they may be outdated. */
  restore(username: string, spaces: Space[], readAt: number, error: AccountError): void {
    const state = this.stateOf(username)
    if (!state || state.readAt !== null) return
    for (const space of spaces) this.#store(state, space, { seenAt: readAt })
    state.readAt = readAt
    this.#setOutcome(state, { ok: false, error, omitted: 0 })
  }

  /** Applies an account's new listing, requested at `askedAt`. Newer runtimes are kept. */
  replace(username: string, listing: Listing, askedAt: number, warning: AccountError | null): void {
    const state = this.stateOf(username)
    if (!state || askedAt < state.askedAt) return
    // After a failure, the list that viewers fetched lacked this account: they must be sent its Spaces.
    const isFirstListing = !state.loaded && state.ok
    for (const space of listing.spaces) {
      const known = state.entries.get(space.id.toLowerCase())
      const isNewer = known !== undefined && known.touchedAt >= askedAt
      const hubId = listing.hubIds.get(space.id.toLowerCase()) ?? null
      const change = this.#store(state, isNewer ? keepRuntime(space, known.space) : space, {
        seenAt: askedAt,
        hubId,
      })
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

  /** Marks an account's listing, requested at `askedAt`, as failed. Its last good Spaces stay. */
  fail(username: string, error: AccountError, askedAt: number): void {
    const state = this.stateOf(username)
    if (!state || askedAt < state.askedAt) return
    state.askedAt = askedAt
    this.#setOutcome(state, { ok: false, error, omitted: state.omitted })
  }

  /**
   * Applies a runtime from an action, or one requested at `askedAt` unless the Space has been updated since.
   * Returns the current Space; null if it was removed.
   */
  patch(spaceId: string, runtime: HubRuntime, { cause, by = null, askedAt }: Source): Space | null {
    const state = this.stateOf(ownerOf(spaceId))
    const known = state?.entries.get(spaceId.toLowerCase())
    if (!state || !known) return null
    if (askedAt !== undefined && known.touchedAt >= askedAt) return known.space
    const space = withRuntime(known.space, runtime)
    const now = Date.now()
    const change = this.#store(state, space, { touchedAt: now, seenAt: askedAt ?? now })
    if (change) this.changes.publish({ ...change, cause, by, isFirstListing: false })
    return space
  }

  /** Returns the change; null if nothing changed. */
  #store(state: AccountState, space: Space, source: StoredFrom) {
    const key = space.id.toLowerCase()
    const json = JSON.stringify(space)
    const known = state.entries.get(key)
    const hubId = source.hubId ?? known?.hubId ?? null
    const touchedAt = Math.max(source.touchedAt ?? 0, known?.touchedAt ?? 0)
    const seenAt = Math.max(source.seenAt, known?.seenAt ?? 0)
    state.entries.set(key, { space, json, touchedAt, seenAt, hubId })
    if (known?.json === json) return null
    this.#version++
    return { space, before: known?.space ?? null, seenBeforeAt: known?.seenAt ?? null, hubId, json }
  }

  /** Missing Spaces stay if there are at least as many new unreadable entries: those may be the missing ones. */
  #dropMissing(state: AccountState, { spaces, unreadable }: Listing): void {
    const ids = new Set(spaces.map(({ id }) => id.toLowerCase()))
    const missing = [...state.entries].filter(([key]) => !ids.has(key))
    if (missing.length > 0 && missing.length <= unreadable - state.unreadableBefore) return
    for (const [key, entry] of missing) this.#drop(state, key, entry)
    state.unreadableBefore = unreadable
  }

  #drop(state: AccountState, key: string, { space, seenAt, hubId }: SpaceEntry): void {
    state.entries.delete(key)
    this.#version++
    this.changes.publish({
      ...{ space: null, before: space, seenBeforeAt: seenAt, hubId, json: '' },
      ...{ cause: 'listing', by: null, isFirstListing: false },
    })
  }

  #setOutcome(state: AccountState, outcome: ListingOutcome): void {
    const { ok, error, omitted } = state
    if (JSON.stringify({ ok, error, omitted }) !== JSON.stringify(outcome)) this.#publishAccounts()
    Object.assign(state, outcome)
  }

  #publishAccounts(): void {
    this.#version++
    this.accountChanges.publish()
  }
}
