import { describe, expect, it } from 'vitest'
import {
  type Choices,
  hasFilters,
  readChoices,
  writeChoices,
} from '../../../web/pages/fleet/controls/choices.ts'

const plain = readChoices(new URLSearchParams())

describe('choices', () => {
  it('survive a round trip through the URL', () => {
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

  it('add nothing to the URL by default', () => {
    expect(writeChoices(plain).toString()).toBe('')
  })

  it('ignore unknown words', () => {
    expect(readChoices(new URLSearchParams('state=burning&sort=__proto__&view=3d'))).toEqual(plain)
  })

  it('detect an active filter', () => {
    const sorted: Choices = { ...plain, sort: 'cpu', q: '  ' }
    expect(hasFilters(sorted)).toBe(false)
    expect(hasFilters({ ...plain, state: 'paused' })).toBe(true)
  })
})
