import type { Space } from '../../../../shared/model/space.ts'
import type { Section } from '../order/sections.ts'

/** One line of the list, as it is drawn: a long list draws only the lines on the screen. */
export type Row =
  | { kind: 'section'; key: string; section: Section }
  | { kind: 'spaces'; key: string; spaces: Space[]; place: Place }

/** Where a line is in its section, for readers that do not see the others. */
interface Place {
  username: string
  /** Of the line's first Space, from 0. */
  start: number
  total: number
}

/** For a list that is drawn whole: the browser breaks the lines, so a card stays what it is in any order. */
export const ALL_IN_ONE_LINE = Number.POSITIVE_INFINITY

/** `columns` Spaces side by side; a table has one. */
export function toRows(sections: readonly Section[], columns: number): Row[] {
  return sections.flatMap((section) => {
    const head: Row = { kind: 'section', key: `section:${section.account.username}`, section }
    return section.isClosed ? [head] : [head, ...linesOf(section, columns)]
  })
}

// A line of one Space goes where its Space goes; one of several stays, and its Spaces change.
function linesOf({ account, spaces }: Section, columns: number): Row[] {
  const lines: Row[] = []
  for (let start = 0; start < spaces.length; start += columns) {
    const line = spaces.slice(start, start + columns)
    const place = `${account.username}:${start}`
    lines.push({
      kind: 'spaces',
      key: columns === 1 ? (line[0]?.id ?? place) : place,
      spaces: line,
      place: { username: account.username, start, total: spaces.length },
    })
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
