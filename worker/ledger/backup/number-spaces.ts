import type { Backup } from '../../../shared/wire/backup.ts'

/** Finds the number of a Space by its name, and by when it had it; null for one that is no longer kept. */
export type NumberOf = (spaceId: string, at: number) => number | null

/**
 * Spaces are numbered by their place in the document. Incidents and entries name a Space as it is called now, and a name may have been
 * given to another after the first was deleted: what happened before that belongs to the first.
 */
export function numberSpaces({ spaces }: Backup): NumberOf {
  const named = new Map<string, { n: number; until: number }[]>()
  for (const [index, { id, goneAt }] of spaces.entries()) {
    const name = id.toLowerCase()
    const until = goneAt === null ? Number.POSITIVE_INFINITY : Date.parse(goneAt)
    named.set(name, [...(named.get(name) ?? []), { n: index + 1, until }])
  }
  for (const namesakes of named.values()) namesakes.sort((one, other) => one.until - other.until)
  return (spaceId, at) => {
    const namesakes = named.get(spaceId.toLowerCase()) ?? []
    return (namesakes.find(({ until }) => at <= until) ?? namesakes.at(-1))?.n ?? null
  }
}
