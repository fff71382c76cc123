import { describe, expect, it } from 'vitest'
import type { Space } from '../../../shared/model/space.ts'
import { toSections } from '../../../web/pages/fleet/grouping/sections.ts'
import { ALL_IN_ONE_LINE, drawnSpaces, rowIndexOf, toRows } from '../../../web/pages/fleet/lines/rows.ts'
import { keepOrder } from '../../../web/pages/fleet/order/keep-order.ts'
import { anAccount, aSpace } from '../support/a-space.ts'

const spaces = ['Ada/one', 'Ada/two', 'Ada/three', 'bob/four'].map((id) => aSpace(id))
const accounts = [anAccount('ada'), anAccount('bob'), anAccount('carl')]

function byAccount(sorted: Space[], closed: string[] = []) {
  const choices = { account: null, closed, isFiltered: false }
  return toSections('account', accounts, { all: sorted, shown: sorted }, choices)
}

describe('rows', () => {
  const sections = byAccount(spaces, ['bob'])

  it('hold as many cards as there are columns', () => {
    const kinds = toRows(sections, 2).map((row) =>
      row.kind === 'spaces' ? row.spaces.length : row.section.key,
    )
    expect(kinds).toEqual(['ada', 2, 1, 'bob', 'carl'])
  })

  it('have no heading if the list is not grouped', () => {
    const choices = { account: null, closed: [], isFiltered: false }
    const flat = toSections('none', accounts, { all: spaces, shown: spaces }, choices)
    expect(toRows(flat, ALL_IN_ONE_LINE)).toMatchObject([{ kind: 'spaces', spaces }])
  })

  it('keep their cards when the order changes: none moves to another row element', () => {
    const keysOf = (sorted: Space[], columns: number) =>
      toRows(byAccount(sorted), columns).map(({ key }) => key)
    const turned = spaces.toReversed()
    expect(keysOf(turned, ALL_IN_ONE_LINE)).toEqual(keysOf(spaces, ALL_IN_ONE_LINE))
    expect(toRows(sections, ALL_IN_ONE_LINE)[1]).toMatchObject({ kind: 'spaces', spaces: spaces.slice(0, 3) })
    expect(keysOf(turned, 2)).toEqual(keysOf(spaces, 2))
    expect(keysOf(turned, 1).sort()).toEqual(keysOf(spaces, 1).sort())
  })

  it('number their Spaces across the rows of a section', () => {
    const places = toRows(sections, 2).flatMap((row) => (row.kind === 'spaces' ? row.place : []))
    expect(places.map(({ section, start, total }) => [section.key, start, total])).toEqual([
      ['ada', 0, 3],
      ['ada', 2, 3],
    ])
  })

  it('know where a Space is, and which ones are drawn', () => {
    expect(rowIndexOf(toRows(sections, 2), 'Ada/three')).toBe(2)
    expect(drawnSpaces(sections).map(({ id }) => id)).toEqual(['Ada/one', 'Ada/two', 'Ada/three'])
  })

  it('have unique keys', () => {
    const keys = toRows(sections, 2).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a held order', () => {
  it('keeps the places of the Spaces with their new data, drops those that have gone, and puts new ones last', () => {
    const [one, two, three, four] = spaces as [Space, Space, Space, Space]
    const crashed = { ...two, stage: 'RUNTIME_ERROR' as const }
    expect(keepOrder([one, two, three], [four, crashed, one])).toEqual([one, crashed, four])
  })
})
