import { describe, expect, it } from 'vitest'
import type { Choices } from '../../../web/pages/fleet/controls/choices.ts'
import { DEFAULTS } from '../../../web/pages/fleet/controls/preferences.ts'
import { groupingOf } from '../../../web/pages/fleet/grouping/grouping.ts'
import { toSections } from '../../../web/pages/fleet/grouping/sections.ts'
import { countStages } from '../../../web/pages/fleet/order/count-stages.ts'
import { findSpaces } from '../../../web/pages/fleet/order/find-spaces.ts'
import { anAccount, aSpace } from '../support/a-space.ts'

const spaces = [
  aSpace('Ada/one'),
  aSpace('Ada/two', { stage: 'BUILD_ERROR' }),
  aSpace('Ada/three', { stage: 'PAUSED' }),
  aSpace('bob/four'),
]
const accounts = [anAccount('ada'), anAccount('bob'), anAccount('carl')]
const open = { account: null, closed: [], isFiltered: false }
const filtered = { ...open, isFiltered: true }

function sizes(sections: ReturnType<typeof toSections>) {
  return sections.map(({ key, spaces: own, total }) => [key, own.length, total])
}

describe('sections by account', () => {
  it('put each Space under its account, ignoring case', () => {
    const sections = toSections('account', accounts, { all: spaces, shown: spaces }, open)
    expect(sizes(sections)).toEqual([
      ['ada', 3, 3],
      ['bob', 1, 1],
      ['carl', 0, 0],
    ])
  })

  it('know how many Spaces a filter hides, and omit an account without a match', () => {
    const sections = toSections('account', accounts, { all: spaces, shown: spaces.slice(0, 1) }, filtered)
    expect(sizes(sections)).toEqual([['ada', 1, 3]])
  })

  it('never omit an account with a problem', () => {
    const error = { code: 'hub_unauthorized', message: 'no' } as const
    const withFailure = [anAccount('ada'), anAccount('bob', { ok: false, error }), anAccount('carl')]
    const shown = spaces.slice(0, 1)
    const sections = toSections('account', withFailure, { all: spaces, shown }, filtered)
    expect(sections.map(({ key }) => key)).toEqual(['ada', 'bob'])
  })

  it('show only the selected account', () => {
    const choices = { ...open, account: 'BOB' }
    const sections = toSections('account', accounts, { all: spaces, shown: spaces }, choices)
    expect(sections.map(({ key }) => key)).toEqual(['bob'])
  })
})

describe('other sections', () => {
  it('by state are in the order of urgency, without empty ones, and can be closed', () => {
    const choices = { ...open, closed: ['state:running'] }
    const sections = toSections('state', accounts, { all: spaces, shown: spaces.slice(1) }, choices)
    expect(sizes(sections)).toEqual([
      ['state:failed', 1, 1],
      ['state:running', 1, 2],
      ['state:paused', 1, 1],
    ])
    expect(sections.map(({ isClosed }) => isClosed)).toEqual([false, true, false])
  })

  it('keep the order of the list if it is not grouped', () => {
    const shown = spaces.toReversed()
    expect(toSections('none', accounts, { all: spaces, shown }, open)).toMatchObject([
      { kind: 'none', spaces: shown, isClosed: false },
    ])
  })
})

describe('the grouping', () => {
  const choices: Choices = { ...DEFAULTS, q: '', state: null, account: null, closed: [] }

  it.each<[string, Partial<Choices>, number, string]>([
    ['several accounts', {}, 2, 'account'],
    ['one account', {}, 1, 'none'],
    ['a search', { q: 'chat' }, 2, 'none'],
    ['a state', { state: 'failed' }, 2, 'none'],
    ['an account', { account: 'ada' }, 2, 'none'],
    ['a metric sort', { sort: 'gpu' }, 2, 'none'],
    ['another sort', { sort: 'name' }, 2, 'account'],
    ['a choice', { group: 'account', q: 'chat', sort: 'cpu' }, 1, 'account'],
    ['another choice', { group: 'state' }, 2, 'state'],
  ])('with %s', (_, given, accountCount, grouping) => {
    expect(groupingOf({ ...choices, ...given }, accountCount)).toBe(grouping)
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
