import type { Space } from '../../../../shared/model/space.ts'
import type { Section } from '../grouping/sections.ts'

/** One row of the list. A long list only renders the visible ones. */
export type Row =
  | { kind: 'section'; key: string; section: Exclude<Section, { kind: 'none' }> }
  | { kind: 'spaces'; key: string; spaces: Space[]; place: Place }

/** The position of a row in its section, for screen readers, which do not see the other rows. */
interface Place {
  section: Section
  /** Of the row's first Space, from 0. */
  start: number
  total: number
}

/** For a fully rendered list: the browser wraps the cards, so each keeps its identity in any order. */
export const ALL_IN_ONE_LINE = Number.POSITIVE_INFINITY

/** Rows of `columns` Spaces; a table has one per row. */
export function toRows(sections: readonly Section[], columns: number): Row[] {
  return sections.flatMap((section) => {
    const head: Row[] =
      section.kind === 'none' ? [] : [{ kind: 'section', key: `section:${section.key}`, section }]
    return section.isClosed ? head : [...head, ...linesOf(section, columns)]
  })
}

// A row of one Space moves with its Space; a row of several keeps its position, and its Spaces change.
function linesOf(section: Section, columns: number): Row[] {
  const { key, spaces } = section
  const lines: Row[] = []
  for (let start = 0; start < spaces.length; start += columns) {
    const line = spaces.slice(start, start + columns)
    const place = `${key}:${start}`
    lines.push({
      kind: 'spaces',
      key: columns === 1 ? (line[0]?.id ?? place) : place,
      spaces: line,
      place: { section, start, total: spaces.length },
    })
  }
  return lines
}

/** The Spaces in display order. */
export function drawnSpaces(sections: readonly Section[]): Space[] {
  return sections.flatMap(({ isClosed, spaces }) => (isClosed ? [] : spaces))
}

export function rowIndexOf(rows: readonly Row[], spaceId: string): number {
  return rows.findIndex((row) => row.kind === 'spaces' && row.spaces.some(({ id }) => id === spaceId))
}
