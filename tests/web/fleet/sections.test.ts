import { describe, expect, it } from 'vitest'
import { ALL_IN_ONE_LINE, drawnSpaces, rowIndexOf, toRows } from '../../../web/pages/fleet/lines/rows.ts'
import { countStages, findSpaces, toSections } from '../../../web/pages/fleet/order/sections.ts'
import { anAccount, aSpace } from '../support/a-space.ts'

const spaces = [
  aSpace('Ada/one'),
  aSpace('Ada/two', { stage: 'BUILD_ERROR' }),
  aSpace('Ada/three', { stage: 'PAUSED' }),
  aSpace('bob/four'),
]
const accounts = [anAccount('ada'), anAccount('bob'), anAccount('carl')]
const open = { account: null, closed: [], isFiltered: false }

describe('sections', () => {
  it('put each Space under its account, ignoring case', () => {
    const sections = toSections(accounts, { all: spaces, shown: spaces }, open)
    expect(sections.map(({ account, spaces: own }) => [account.username, own.length])).toEqual([
      ['ada', 3],
      ['bob', 1],
      ['carl', 0],
    ])
  })

  it('count all Spaces of an account, including those that are filtered out', () => {
    const [ada] = toSections(
      accounts,
      { all: spaces, shown: spaces.slice(0, 1) },
      { ...open, isFiltered: true },
    )
    expect(ada?.spaces).toHaveLength(1)
    expect(ada?.counts).toMatchObject({ all: 3, running: 1, failed: 1, paused: 1, sleeping: 0 })
  })

  it('omit an account without a match, but never one with a problem', () => {
    const error = { code: 'hub_unauthorized', message: 'no' } as const
    const withFailure = [anAccount('ada'), anAccount('bob', { ok: false, error }), anAccount('carl')]
    const shown = spaces.slice(0, 1)
    const sections = toSections(withFailure, { all: spaces, shown }, { ...open, isFiltered: true })
    expect(sections.map(({ account }) => account.username)).toEqual(['ada', 'bob'])
  })

  it('show only the selected account', () => {
    const sections = toSections(accounts, { all: spaces, shown: spaces }, { ...open, account: 'BOB' })
    expect(sections.map(({ account }) => account.username)).toEqual(['bob'])
  })
})

describe('the matching Spaces', () => {
  it('follow the search and the account, not the state, because the counters need all states', () => {
    const found = findSpaces(spaces, 'ada', () => true)
    expect(found).toHaveLength(3)
    expect(countStages(found)).toMatchObject({ all: 3, failed: 1 })
    expect(findSpaces(spaces, null, ({ id }) => id.endsWith('four'))).toHaveLength(1)
  })
})

describe('rows', () => {
  const sections = toSections(accounts, { all: spaces, shown: spaces }, { ...open, closed: ['bob'] })

  it('hold as many cards as there are columns', () => {
    const kinds = toRows(sections, 2).map((row) =>
      row.kind === 'spaces' ? row.spaces.length : row.section.account.username,
    )
    expect(kinds).toEqual(['ada', 2, 1, 'bob', 'carl'])
  })

  it('keep their cards when the order changes: none moves to another row element', () => {
    const keysOf = (sorted: typeof spaces, columns: number) =>
      toRows(toSections(accounts, { all: sorted, shown: sorted }, open), columns).map(({ key }) => key)
    const turned = spaces.toReversed()
    expect(keysOf(turned, ALL_IN_ONE_LINE)).toEqual(keysOf(spaces, ALL_IN_ONE_LINE))
    expect(toRows(sections, ALL_IN_ONE_LINE)[1]).toMatchObject({ kind: 'spaces', spaces: spaces.slice(0, 3) })
    expect(keysOf(turned, 2)).toEqual(keysOf(spaces, 2))
    expect(keysOf(turned, 1).sort()).toEqual(keysOf(spaces, 1).sort())
  })

  it('number their Spaces across the rows of a section', () => {
    const places = toRows(sections, 2).flatMap((row) => (row.kind === 'spaces' ? row.place : []))
    expect(places).toEqual([
      { username: 'ada', start: 0, total: 3 },
      { username: 'ada', start: 2, total: 3 },
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
