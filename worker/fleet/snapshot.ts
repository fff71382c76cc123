import type { Account } from '../../shared/account.ts'
import type { Space } from '../../shared/space.ts'
import type { AccountConfig } from '../config/hub-config.ts'
import type { HubRuntime } from '../hub/hub-space.ts'
import { keepRuntime, withRuntime } from '../hub/to-space.ts'
import type { AccountError, AccountState, Entry, Located } from './account-state.ts'

/** Told of each Space that has changed, and of each that is gone. */
export interface SnapshotListener {
  /** Told of each Space of an account's first listing, which is news to nobody who reads the list. */
  found: (space: Space) => void
  changed: (space: Space, json: string) => void
  removed: (spaceId: string) => void
}

/**
 * What we know of every Space of every account. An account that fails keeps its last good Spaces.
 * Invariant: `version` changes exactly when what a reader would see changes.
 */
export class Snapshot {
  readonly #accounts = new Map<string, AccountState>()
  readonly #listener: SnapshotListener
  #version = 0

  constructor(listener: SnapshotListener) {
    this.#listener = listener
  }

  get version(): number {
    return this.#version
  }

  /** Names the accounts, once they are known. Those already there keep their Spaces. */
  setAccounts(configs: AccountConfig[]): void {
    for (const config of configs) {
      if (this.#state(config.username)) continue
      const state = { config, entries: new Map(), ok: true, loaded: false, error: null }
      this.#accounts.set(config.username.toLowerCase(), state)
    }
  }

  /** Takes an account's new listing, asked for at `askedAt`; what we learned since then stays. */
  replace(username: string, spaces: Space[], askedAt: number, warning: AccountError | null): void {
    const state = this.#state(username)
    if (!state) return
    // An account that failed was missing in the list that viewers have read: to them its Spaces are news.
    const tell = state.loaded || !state.ok ? this.#listener.changed : this.#listener.found
    const ids = new Set(spaces.map(({ id }) => id.toLowerCase()))
    for (const space of spaces) {
      const known = state.entries.get(space.id.toLowerCase())
      const isNewer = known !== undefined && known.touchedAt >= askedAt
      this.#store(state, isNewer ? keepRuntime(space, known.space) : space, 0, tell)
    }
    for (const [key, entry] of state.entries) if (!ids.has(key)) this.#drop(state, key, entry)
    if (!state.loaded) this.#version++
    state.loaded = true
    this.#setOutcome(state, true, warning)
  }

  /** Marks an account's listing as failed; its last good Spaces stay. */
  fail(username: string, error: AccountError): void {
    const state = this.#state(username)
    if (state) this.#setOutcome(state, false, error)
  }

  /**
   * Takes what an action answered of a Space, or what was asked for at `askedAt`: that only where we have
   * learned nothing of it since. Returns the Space as it then stands; null where it is gone.
   */
  patch(spaceId: string, runtime: HubRuntime, askedAt = Number.POSITIVE_INFINITY): Space | null {
    const state = this.accountOf(spaceId)
    const known = state?.entries.get(spaceId.toLowerCase())
    if (!state || !known) return null
    if (known.touchedAt >= askedAt) return known.space
    const space = withRuntime(known.space, runtime)
    this.#store(state, space, Date.now(), this.#listener.changed)
    return space
  }

  /** Without case; null where no managed account has it. */
  find(spaceId: string): Located | null {
    const state = this.accountOf(spaceId)
    const entry = state?.entries.get(spaceId.toLowerCase())
    return state && entry ? { space: entry.space, account: state.config } : null
  }

  /** How the account that a Space's id names stands; undefined where it is not managed. */
  accountOf(spaceId: string): Readonly<AccountState> | undefined {
    return this.#state(spaceId.split('/')[0] ?? '')
  }

  /** How every account stands, with its Spaces. */
  states(): readonly Readonly<AccountState>[] {
    return [...this.#accounts.values()]
  }

  /** The accounts as callers see them. */
  accounts(): Account[] {
    return this.states().map(({ config, ok, error, entries }) => {
      return {
        username: config.username,
        token: config.tokenSource,
        ok,
        spaceCount: entries.size,
        error,
        readAt: null,
        omitted: 0,
      }
    })
  }

  /** Every Space with its JSON, in no order. */
  entries(): { space: Space; json: string }[] {
    return this.states().flatMap(({ entries }) => [...entries.values()])
  }

  #state(username: string): AccountState | undefined {
    return this.#accounts.get(username.toLowerCase())
  }

  #store(state: AccountState, space: Space, touchedAt: number, tell: SnapshotListener['changed']): void {
    const key = space.id.toLowerCase()
    const json = JSON.stringify(space)
    const known = state.entries.get(key)
    state.entries.set(key, { space, json, touchedAt: Math.max(touchedAt, known?.touchedAt ?? 0) })
    if (known?.json === json) return
    this.#version++
    tell(space, json)
  }

  #drop(state: AccountState, key: string, { space }: Entry): void {
    state.entries.delete(key)
    this.#version++
    this.#listener.removed(space.id)
  }

  #setOutcome(state: AccountState, ok: boolean, error: AccountError | null): void {
    if (state.ok !== ok || JSON.stringify(state.error) !== JSON.stringify(error)) this.#version++
    state.ok = ok
    state.error = error
  }
}
