import { expect, it } from 'vitest'
import type { Section } from '../../../web/pages/fleet/grouping/sections.ts'
import { rationRows } from '../../../web/pages/fleet/lines/ration.ts'
import type { Row } from '../../../web/pages/fleet/lines/rows.ts'
import { aSpace } from '../support/a-space.ts'

const section: Section = { kind: 'none', key: 'all', spaces: [], total: 20, isClosed: false }
const lines: Row[] = Array.from({ length: 5 }, (_, line) => ({
  kind: 'spaces',
  key: `line-${line}`,
  spaces: Array.from({ length: 4 }, (_, index) => aSpace(`ann/${line}-${index}`)),
  place: { section, start: line * 4, total: 20 },
}))

const countSpaces = (rows: (Row | null)[]) =>
  rows.map((row) => (row?.kind === 'spaces' ? row.spaces.length : row))

it('adds six Spaces, and the others wait', () => {
  expect(countSpaces(rationRows(lines, new Set()))).toEqual([4, 2, null, null, null])
})

it('keeps what is there, wherever it is', () => {
  const rendered = new Set(['ann/4-0', 'ann/4-1', 'ann/4-2', 'ann/4-3'])
  const rows = rationRows(lines, rendered)
  expect(countSpaces(rows)).toEqual([4, 2, null, null, 4])
  expect(rows[4]).toBe(lines[4])
})
