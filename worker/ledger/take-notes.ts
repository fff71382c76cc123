import type { Activity } from '../../shared/model/activity.ts'
import type { Actor } from '../../shared/model/actor.ts'
import type { WatchSettings } from '../../shared/wire/watch.ts'
import type { LedgerStore, Stored } from './ledger-store.ts'
import type { Note } from './protocol.ts'
import { deleteEntry, findOutcomes, hasEntry } from './rows/entry-rows.ts'
import { writeWatch } from './rows/looks-row.ts'
import { addNotes } from './rules/record-batch.ts'
import { createDraft } from './rules/state/draft.ts'

const MINUTE_MS = 60_000

/**
 * Lets one note of a refused sign-in through a minute: whoever tries passwords must not use up the rows of the day. What was withheld
 * is only counted in memory: the count is lost if this object is evicted before the next note.
 */
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

/** An action and the call that asked for it begin and end within this time. */
const ACTION_MS = 2 * MINUTE_MS

const isOfHub = ({ kind }: Note) => kind === 'action' || kind === 'configuration'
const isUnknown = (note: Note) => isOfHub(note) && note.result === 'outcome_unknown'

/**
 * The notes without those that do not know how an action has ended of which that is known. The Fleet notes what it has run, and whoever asked
 * for it that the call broke.
 */
function withoutAnswered({ sql }: LedgerStore, notes: readonly Note[]): Note[] {
  const sought = { isKnown: true, withinMs: ACTION_MS, among: SEARCHED }
  return notes.filter((note) => !isUnknown(note) || findOutcomes(sql, note, sought).length === 0)
}

/** Deletes the entries that do not know how an action has ended of which these notes do. */
export function dropAnswered(sql: SqlStorage, notes: readonly Note[]): void {
  const sought = { isKnown: false, withinMs: ACTION_MS, among: SEARCHED }
  for (const note of notes) {
    if (!isOfHub(note) || isUnknown(note)) continue
    for (const id of findOutcomes(sql, note, sought)) deleteEntry(sql, id)
  }
}

/** Adds entries to the activity. */
export function takeNotes(store: LedgerStore, taken: readonly Note[]): Stored {
  const notes = withoutAnswered(store, taken)
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
