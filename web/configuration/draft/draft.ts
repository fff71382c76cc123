import type { EntryKind, Secret, Variable } from '../../../shared/model/configuration.ts'
import type { EntryChange } from '../../../shared/model/configuration-change.ts'

/** An entry that is being added, with an id of its own: its key may change, or be another one's. */
export interface NewEntry {
  id: string
  kind: EntryKind
  key: string
  value: string
  description: string
}

/** What was changed and not sent yet: new values of entries that exist, those to be deleted, and new ones. Names are `variable KEY` or `secret KEY`. */
export interface Draft {
  edits: Readonly<Record<string, string>>
  deleted: readonly string[]
  added: readonly NewEntry[]
}

export const NO_DRAFT: Draft = { edits: {}, deleted: [], added: [] }

export const nameOf = (kind: EntryKind, key: string) => `${kind} ${key}`

/** What a Space has now; for many Spaces nothing is known of it. */
export interface Present {
  variables: readonly Variable[]
  secrets: readonly Secret[]
}

export const NOTHING_PRESENT: Present = { variables: [], secrets: [] }

/** A change as it will be sent, and what it means. */
export interface Planned {
  /** The entry's name, or the id of one that is added. */
  id: string
  entry: EntryChange
  effect: 'new' | 'changed' | 'deleted'
  /** The present value of a variable that changes; null if there is none, or it is not known. */
  before: string | null
}

/** The changes in the order in which they will be sent. What is as it was is none. */
export function planChanges(draft: Draft, present: Present): Planned[] {
  return [...planEdits(draft, present), ...planDeletions(draft, present), ...draft.added.flatMap(toPlanned)]

  function toPlanned({ id, kind, key, value, description }: NewEntry): Planned[] {
    const known = findEntry(present, kind, key)
    const effect = known ? 'changed' : 'new'
    const entry = { kind, key, change: 'set' as const, value, ...withDescription(description, known) }
    return isSame(entry, known) ? [] : [{ id, entry, effect, before: shownValue(known) }]
  }
}

function planEdits({ edits }: Draft, present: Present): Planned[] {
  return listPresent(present).flatMap(({ kind, key, known }) => {
    const id = nameOf(kind, key)
    const value = edits[id]
    if (value === undefined) return []
    const entry = { kind, key, change: 'set' as const, value, ...withDescription('', known) }
    return isSame(entry, known) ? [] : [{ id, entry, effect: 'changed' as const, before: shownValue(known) }]
  })
}

function planDeletions({ deleted }: Draft, present: Present): Planned[] {
  const known = new Map(listPresent(present).map((one) => [nameOf(one.kind, one.key), one.known]))
  return deleted.map((id) => {
    const [kind = 'variable', key = ''] = id.split(' ') as [EntryKind?, string?]
    const before = shownValue(known.get(id))
    return { id, entry: { kind, key, change: 'delete' as const }, effect: 'deleted' as const, before }
  })
}

type Known = Variable | Secret | undefined

function listPresent({ variables, secrets }: Present) {
  return [
    ...variables.map((known) => ({ kind: 'variable' as const, key: known.key, known })),
    ...secrets.map((known) => ({ kind: 'secret' as const, key: known.key, known })),
  ]
}

function findEntry({ variables, secrets }: Present, kind: EntryKind, key: string): Known {
  return kind === 'variable'
    ? variables.find((one) => one.key === key)
    : secrets.find((one) => one.key === key)
}

/** Whether there is a variable or secret with this key. */
export function hasEntry(present: Present, kind: EntryKind, key: string): boolean {
  return findEntry(present, kind, key) !== undefined
}

const shownValue = (known: Known) => (known && 'value' in known && !known.masked ? known.value : null)

/** The Hub forgets a description that is not sent again. */
function withDescription(description: string, known: Known): { description?: string } {
  const text = description.trim() || (known?.description ?? '')
  return text === '' ? {} : { description: text }
}

/** A secret is never the same: nobody knows what it is. */
function isSame(entry: { value: string; description?: string }, known: Known): boolean {
  return shownValue(known) === entry.value && (entry.description ?? '') === (known?.description ?? '')
}

/** The draft without a change that has been sent, unless it was changed again meanwhile. */
export function withoutSent(draft: Draft, { id, entry }: Planned): Draft {
  if (entry.change === 'delete') return { ...draft, deleted: draft.deleted.filter((one) => one !== id) }
  const { [id]: edited, ...edits } = draft.edits
  return {
    ...draft,
    edits: edited === entry.value ? edits : draft.edits,
    added: draft.added.filter((one) => one.id !== id || !isSentAs(one, entry)),
  }
}

function isSentAs(
  { kind, key, value, description }: NewEntry,
  entry: EntryChange & { change: 'set' },
): boolean {
  // An empty one is sent as the description that the entry has.
  const text = description.trim() || entry.description
  return kind === entry.kind && key === entry.key && value === entry.value && text === entry.description
}

/** How many are new, changed and deleted. */
export function countEffects(planned: readonly Planned[]): Record<Planned['effect'], number> {
  const count = (effect: Planned['effect']) => planned.filter((one) => one.effect === effect).length
  return { new: count('new'), changed: count('changed'), deleted: count('deleted') }
}

let lastId = 0

export function newEntry(parts: Partial<NewEntry> = {}): NewEntry {
  lastId += 1
  return { kind: 'variable', key: '', value: '', description: '', ...parts, id: `new ${lastId}` }
}
