import type { Batch } from '../../../ledger/protocol.ts'
import { logDropped, logStoreFailure } from '../../../log-lines.ts'

const KEY = 'outbox'
/** More are dropped, oldest first. */
const MAX_WAITING = 1_000

/** What waits for the next batch, beside what the lists say. */
export type Waiting = Pick<Batch, 'changes' | 'probes' | 'notes'>

/**
 * Keeps what the Ledger has not accepted yet. In memory, because it is sent at once; in storage only if that has failed.
 */
export function createOutbox(storage: SyncKvStorage) {
  let waiting: Waiting = load()
  let isStored = countOf(waiting) > 0

  function load(): Waiting {
    try {
      return storage.get<Waiting>(KEY) ?? { changes: [], probes: [], notes: [] }
    } catch (error) {
      logStoreFailure('look', error)
      return { changes: [], probes: [], notes: [] }
    }
  }

  function store(change: () => void): void {
    try {
      change()
    } catch (error) {
      logStoreFailure('look', error)
    }
  }

  return {
    add(added: Partial<Waiting>): void {
      const [changes, droppedChanges] = addTo(waiting.changes, added.changes)
      const [probes, droppedProbes] = addTo(waiting.probes, added.probes)
      const [notes, droppedNotes] = addTo(waiting.notes, added.notes)
      waiting = { changes, probes, notes }
      const dropped = droppedChanges + droppedProbes + droppedNotes
      if (dropped > 0) logDropped(dropped)
    },

    isEmpty: () => countOf(waiting) === 0,

    /** What waits now. It stays until `remove`. */
    peek: (): Waiting => waiting,

    /** The Ledger has accepted these. */
    remove(accepted: Waiting): void {
      waiting = {
        changes: without(waiting.changes, accepted.changes),
        probes: without(waiting.probes, accepted.probes),
        notes: without(waiting.notes, accepted.notes),
      }
      if (isStored) store(() => storage.delete(KEY))
      isStored = false
    },

    /** Stores what could not be sent, so that it survives this object. */
    keep(): void {
      if (countOf(waiting) === 0) return
      store(() => storage.put(KEY, waiting))
      isStored = true
    },
  }
}

export type Outbox = ReturnType<typeof createOutbox>

function countOf({ changes, probes, notes }: Waiting): number {
  return changes.length + probes.length + notes.length
}

/** The list with what was added, and how many had to be dropped. */
function addTo<Item>(list: Item[], added: Item[] = []): [Item[], number] {
  const all = [...list, ...added]
  return [all.slice(-MAX_WAITING), Math.max(0, all.length - MAX_WAITING)]
}

function without<Item>(list: Item[], removed: Item[]): Item[] {
  const gone = new Set(removed)
  return list.filter((item) => !gone.has(item))
}
