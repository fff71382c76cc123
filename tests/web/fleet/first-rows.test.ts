import { expect, it } from 'vitest'
import type { Section } from '../../../web/pages/fleet/grouping/sections.ts'
import { firstRows } from '../../../web/pages/fleet/lines/first-rows.ts'
import type { Row } from '../../../web/pages/fleet/lines/rows.ts'

const section: Section = { kind: 'none', key: 'all', spaces: [], total: 200, isClosed: false }
const rows: Row[] = Array.from({ length: 200 }, (_, index) => ({
  kind: 'spaces',
  key: `row-${index}`,
  spaces: [],
  place: { section, start: index, total: 200 },
}))

it('renders as many rows first as a screen shows', () => {
  const screen = { height: 900 / 16, needs: 0 }
  expect(firstRows(rows, 'card', screen)).toHaveLength(6)
  expect(firstRows(rows, 'row', screen)).toHaveLength(22)
  expect(firstRows(rows, 'card', { ...screen, needs: 5 })).toHaveLength(4)
})

it('renders at least one row, and never more than there are', () => {
  expect(firstRows(rows, 'card', { height: 10, needs: 5 })).toHaveLength(1)
  expect(firstRows(rows.slice(0, 3), 'card', { height: 900, needs: 0 })).toHaveLength(3)
})
