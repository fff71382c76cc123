import { describe, expect, it } from 'vitest'
import {
  type Choices,
  hasFilters,
  readChoices,
  writeChoices,
} from '../../../web/pages/fleet/controls/choices.ts'

const plain = readChoices(new URLSearchParams())

describe('choices', () => {
  it('survive the address', () => {
    const choices: Choices = {
      q: '翻译 & co',
      state: 'failed',
      account: 'ada',
      sort: 'cpu',
      view: 'table',
      closed: ['bob', 'tiny,lab'],
    }
    expect(readChoices(new URLSearchParams(writeChoices(choices).toString()))).toEqual(choices)
  })

  it('leave the plain address plain', () => {
    expect(writeChoices(plain).toString()).toBe('')
  })

  it('take no word that is not one of theirs', () => {
    expect(readChoices(new URLSearchParams('state=burning&sort=__proto__&view=3d'))).toEqual(plain)
  })

  it('know when something is filtered', () => {
    const sorted: Choices = { ...plain, sort: 'cpu', q: '  ' }
    expect(hasFilters(sorted)).toBe(false)
    expect(hasFilters({ ...plain, state: 'paused' })).toBe(true)
  })
})
