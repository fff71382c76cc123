import { type Draft, hasEntry, type NewEntry, nameOf, type Present } from './draft.ts'

/** The draft with the entries of a file. A new value of one that exists is a change of that one: the form has each key once. */
export function importEntries(draft: Draft, entries: readonly NewEntry[], present: Present): Draft {
  const isKnown = ({ kind, key }: NewEntry) => hasEntry(present, kind, key)
  const changed = entries.filter(isKnown).map(({ kind, key, value }) => [nameOf(kind, key), value] as const)
  const ids = new Set<string>(changed.map(([id]) => id))
  return {
    edits: { ...draft.edits, ...Object.fromEntries(changed) },
    deleted: draft.deleted.filter((id) => !ids.has(id)),
    added: [...draft.added, ...entries.filter((entry) => !isKnown(entry))],
  }
}
