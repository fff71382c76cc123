import { describe, expect, it } from 'vitest'
import {
  applyChange,
  type Choices,
  hasFilters,
  readChoices,
  writeChoices,
} from '../../../web/pages/fleet/controls/choices.ts'
import { DEFAULTS, type Preferences } from '../../../web/pages/fleet/controls/preferences.ts'

const plain = readChoices(new URLSearchParams())

/** The choices of another page load with this URL. */
function reload(choices: Choices, remembered?: Preferences): Choices {
  return readChoices(new URLSearchParams(writeChoices(choices, remembered).toString()), remembered)
}

describe('choices', () => {
  const many: Choices = {
    q: '翻译 & co',
    state: 'failed',
    account: 'ada',
    group: 'state',
    sort: 'cpu',
    direction: 'asc',
    view: 'table',
    density: 'compact',
    closed: ['bob', 'tiny,lab', 'state:paused'],
  }

  it('survive a round trip through the URL', () => {
    expect(reload(many)).toEqual(many)
    expect(reload({ ...plain, state: 'attention' }).state).toBe('attention')
  })

  it('add nothing to the URL by default', () => {
    expect(writeChoices(plain).toString()).toBe('')
  })

  it('ignore unknown words', () => {
    expect(readChoices(new URLSearchParams('state=burning&sort=__proto__&view=3d&group=&density=1'))).toEqual(
      plain,
    )
  })

  it('detect an active filter', () => {
    const sorted: Choices = { ...plain, sort: 'cpu', q: '  ' }
    expect(hasFilters(sorted)).toBe(false)
    expect(hasFilters({ ...plain, state: 'paused' })).toBe(true)
  })

  it('begin another sort in its own direction', () => {
    expect(applyChange(many, { sort: 'name' })).toMatchObject({ sort: 'name', direction: null })
    expect(applyChange(many, { view: 'cards' })).toMatchObject({ sort: 'cpu', direction: 'asc' })
  })
})

describe('remembered choices', () => {
  const remembered: Preferences = {
    group: 'none',
    sort: 'memory',
    direction: 'asc',
    view: 'table',
    density: 'compact',
  }

  it('fill what the URL leaves out', () => {
    expect(readChoices(new URLSearchParams('q=x'), remembered)).toMatchObject({ q: 'x', ...remembered })
  })

  it('give way to the URL, also where it names the default', () => {
    const link = 'group=auto&sort=attention&view=cards&density=comfortable'
    expect(readChoices(new URLSearchParams(link), remembered)).toMatchObject(DEFAULTS)
    expect(readChoices(new URLSearchParams('sort=memory'), remembered).direction).toBe(null)
  })

  it('do not change what a link says once something else is chosen', () => {
    expect(reload(plain, remembered)).toEqual(plain)
    const sorted: Choices = { ...plain, ...remembered, direction: null }
    expect(reload(sorted, remembered)).toEqual(sorted)
  })

  it('are in the links that the page makes, for browsers that remember nothing', () => {
    const link = writeChoices({ ...plain, ...remembered }, remembered)
    expect(readChoices(link)).toMatchObject(remembered)
  })
})
