import type { Space } from '../../../shared/model/space.ts'
import type { SpaceSettings } from '../../../shared/wire/space-settings.ts'
import { onSessionForgotten } from '../../requests/session.ts'
import { ApiError } from '../../requests/transport/api-error.ts'
import { createListeners } from '../../state/listeners.ts'
import { type KnownEntry, toKnownEntries } from './inventory.ts'
import { pauseBefore } from './pace.ts'

const AT_A_TIME = 3

export interface InventoryState {
  isReading: boolean
  /** The Spaces that were to be read. */
  wanted: readonly Space[]
  read: ReadonlyMap<string, readonly KnownEntry[]>
  failed: ReadonlyMap<string, unknown>
  /** Epoch milliseconds; null before the first time. */
  readAt: number | null
  /** Something was changed since the reading began. */
  isOutdated: boolean
}

const NOTHING: InventoryState = {
  isReading: false,
  wanted: [],
  read: new Map(),
  failed: new Map(),
  readAt: null,
  isOutdated: false,
}

interface ReaderOptions {
  read: (spaceId: string, signal: AbortSignal) => Promise<Pick<SpaceSettings, 'variables' | 'secrets'>>
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  now: () => number
}

/** Reads the configurations of many Spaces on demand, and keeps what is in them, but no value. */
export function createInventory({ read, wait, now }: ReaderOptions) {
  const changes = createListeners()
  let state = NOTHING
  let controller: AbortController | null = null

  function set(change: Partial<InventoryState>) {
    state = { ...state, ...change }
    changes.notify()
  }

  async function readOne({ id }: Space, signal: AbortSignal) {
    try {
      const entries = toKnownEntries(await read(id, signal))
      if (!signal.aborted) set({ read: new Map(state.read).set(id, entries) })
    } catch (error) {
      if (signal.aborted) return
      set({ failed: new Map(state.failed).set(id, error) })
      if (error instanceof ApiError && error.code === 'unauthorized') controller?.abort()
    }
  }

  async function readAll(spaces: readonly Space[], signal: AbortSignal) {
    const counts = new Map<string, number>()
    const queue = spaces.values()
    async function work() {
      for (const space of queue) {
        const index = counts.get(space.owner) ?? 0
        counts.set(space.owner, index + 1)
        await wait(pauseBefore(index), signal)
        if (signal.aborted) return
        await readOne(space, signal)
      }
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
  }

  async function run(spaces: readonly Space[]) {
    controller?.abort()
    const own = new AbortController()
    controller = own
    set({ isReading: true })
    await readAll(spaces, own.signal)
    if (controller === own) set({ isReading: false, readAt: now() })
  }

  return {
    subscribe: changes.subscribe,
    get: () => state,
    /** Reads these Spaces, and forgets what was read before. */
    start(spaces: readonly Space[]) {
      state = { ...NOTHING, wanted: spaces }
      return run(spaces)
    },
    /** Reads those that failed or were not read. */
    goOn() {
      const open = state.wanted.filter(({ id }) => !state.read.has(id))
      set({ failed: new Map() })
      return run(open)
    },
    stop() {
      controller?.abort()
      controller = null
      set({ isReading: false, readAt: now() })
    },
    /** Call it when an entry of any Space was changed. */
    noteChange() {
      if (state.wanted.length > 0 && !state.isOutdated) set({ isOutdated: true })
    },
    forget() {
      controller?.abort()
      controller = null
      set(NOTHING)
    },
  }
}

export type Inventory = ReturnType<typeof createInventory>

/** Forgets the inventory with the session. */
export function forgetWithSession(inventory: Pick<Inventory, 'forget'>): void {
  onSessionForgotten(inventory.forget)
}
