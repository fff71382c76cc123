import type { Space } from '../../shared/space.ts'
import type { Section } from './sections.ts'

/** One line of the list, as it is drawn: a long list draws only the lines on the screen. */
export type Row =
  | { kind: 'section'; key: string; section: Section }
  | { kind: 'spaces'; key: string; spaces: Space[] }

/** `columns` Spaces side by side; a table has one. */
export function toRows(sections: readonly Section[], columns: number): Row[] {
  return sections.flatMap((section) => {
    const head: Row = { kind: 'section', key: `section:${section.account.username}`, section }
    return section.isClosed ? [head] : [head, ...linesOf(section.spaces, columns)]
  })
}

function linesOf(spaces: readonly Space[], columns: number): Row[] {
  const lines: Row[] = []
  for (let start = 0; start < spaces.length; start += columns) {
    const line = spaces.slice(start, start + columns)
    lines.push({ kind: 'spaces', key: line[0]?.id ?? String(start), spaces: line })
  }
  return lines
}

/** The Spaces in the order in which they are drawn. */
export function drawnSpaces(sections: readonly Section[]): Space[] {
  return sections.flatMap(({ isClosed, spaces }) => (isClosed ? [] : spaces))
}

export function rowIndexOf(rows: readonly Row[], spaceId: string): number {
  return rows.findIndex((row) => row.kind === 'spaces' && row.spaces.some(({ id }) => id === spaceId))
}
