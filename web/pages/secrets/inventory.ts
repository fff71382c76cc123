import type { EntryKind } from '../../../shared/model/configuration.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { SpaceSettings } from '../../../shared/wire/space-settings.ts'

/** That a Space has a variable or a secret; never its value. */
export interface KnownEntry {
  kind: EntryKind
  key: string
  updatedAt: string | null
}

/** A variable or a secret, and the Spaces that have it. */
export interface KeyUse {
  kind: EntryKind
  key: string
  uses: { space: Space; updatedAt: string | null }[]
  /** The Spaces that were read and lack it. */
  missing: Space[]
  /** Epoch milliseconds; null if the Hub does not say. */
  oldest: number | null
  newest: number | null
}

/** What is kept of a configuration that was read. */
export function toKnownEntries({
  variables,
  secrets,
}: Pick<SpaceSettings, 'variables' | 'secrets'>): KnownEntry[] {
  const strip = (kind: EntryKind) => (entry: { key: string; updatedAt: string | null }) => ({
    kind,
    key: entry.key,
    updatedAt: entry.updatedAt,
  })
  return [...secrets.map(strip('secret')), ...variables.map(strip('variable'))]
}

/** The keys of all Spaces that were read. A variable and a secret of one name are two. */
export function groupByKey(
  read: ReadonlyMap<string, readonly KnownEntry[]>,
  spaces: ReadonlyMap<string, Space>,
): KeyUse[] {
  const all = [...read].flatMap(([id, entries]) => {
    const space = spaces.get(id)
    return space ? entries.map((entry) => ({ ...entry, space })) : []
  })
  const present = [...read.keys()].flatMap((id) => spaces.get(id) ?? [])
  return [...Map.groupBy(all, ({ kind, key }) => `${kind} ${key}`).values()].flatMap((uses) => {
    const [first] = uses
    if (!first) return []
    const has = new Set(uses.map(({ space }) => space.id))
    const times = uses.flatMap(({ updatedAt }) => (updatedAt === null ? [] : [Date.parse(updatedAt)]))
    return {
      ...{ kind: first.kind, key: first.key, uses },
      missing: present.filter(({ id }) => !has.has(id)),
      oldest: times.length > 0 ? Math.min(...times) : null,
      newest: times.length > 0 ? Math.max(...times) : null,
    }
  })
}

export const SORTS = ['count', 'oldest', 'key'] as const
export type InventorySort = (typeof SORTS)[number]

export function sortKeys(keys: readonly KeyUse[], sort: InventorySort): KeyUse[] {
  const byKey = (a: KeyUse, b: KeyUse) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.kind < b.kind ? -1 : 1)
  const byCount = (a: KeyUse, b: KeyUse) => b.uses.length - a.uses.length
  // What nobody knows the age of comes last.
  const byAge = (a: KeyUse, b: KeyUse) => (a.oldest ?? Infinity) - (b.oldest ?? Infinity) || 0
  const compare = sort === 'count' ? byCount : sort === 'oldest' ? byAge : () => 0
  return keys.toSorted((a, b) => compare(a, b) || byKey(a, b))
}

/** Whether a key or one of its Spaces contains the text. */
export function matchesSearch({ key, uses }: KeyUse, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return (
    key.toLowerCase().includes(wanted) ||
    uses.some(({ space }) => `${space.id} ${space.title}`.toLowerCase().includes(wanted))
  )
}
