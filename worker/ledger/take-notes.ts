import type { Activity } from '../../shared/model/activity.ts'
import type { Actor } from '../../shared/model/actor.ts'
import type { WatchSettings } from '../../shared/wire/watch.ts'
import type { LedgerStore, Stored } from './ledger-store.ts'
import type { Note } from './protocol.ts'
import { hasEntry } from './rows/entry-rows.ts'
import { writeWatch } from './rows/looks-row.ts'
import { addNotes } from './rules/record-batch.ts'
import { createDraft } from './rules/state/draft.ts'

const MINUTE_MS = 60_000

/** Lets one note of a refused sign-in through a minute: whoever tries passwords must not use up the rows of the day. */
export function createRefusalFilter() {
  let lastAt = Number.NEGATIVE_INFINITY
  let withheld = 0

  /** Returns the notes to store. The next one of its kind says how many were withheld before it. */
  return (notes: readonly Note[]): Note[] =>
    notes.flatMap((note) => {
      if (note.what !== ('sign-in.refused' satisfies Activity['what'])) return [note]
      if (note.at - lastAt < MINUTE_MS) {
        withheld++
        return []
      }
      const count = withheld + 1
      withheld = 0
      lastAt = note.at
      return [count === 1 ? note : { ...note, detail: { ...note.detail, count } }]
    })
}

/** How many of the last entries are searched for a note that may be a repetition: more than can wait for a batch. */
const SEARCHED = 2_000

/**
 * The notes of a batch that are not stored yet. A batch whose answer was lost comes again: its notes are then no later than the last
 * batch.
 */
export function withoutRepeated({ sql, state }: LedgerStore, notes: readonly Note[]): Note[] {
  const { at } = state().looks
  return notes.filter((note) => note.at > at || !hasEntry(sql, note, SEARCHED))
}

/** Adds entries to the activity. */
export function takeNotes(store: LedgerStore, notes: readonly Note[]): Stored {
  if (notes.length === 0) return { incidents: [], entries: [] }
  const draft = createDraft(store.state())
  addNotes(draft, notes)
  return store.save(draft)
}

/** Replaces the settings of the watch. The entry says what they are, but not the URL, which may be a secret. */
export function changeWatch(store: LedgerStore, settings: WatchSettings, by: Actor, at: number): Stored {
  const { everySeconds, probes, deadManUrl } = settings
  const draft = createDraft(store.state())
  const detail = { everySeconds, probes: probes.length, deadMan: deadManUrl !== null }
  draft.addEntry({ at, kind: 'settings', what: 'watch.changed', by, detail })
  return store.save(draft, (sql) => writeWatch(sql, settings))
}
