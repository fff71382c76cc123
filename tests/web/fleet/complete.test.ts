import { describe, expect, it } from 'vitest'
import { complete } from '../../../web/pages/fleet/search/complete.ts'
import { valueLabel } from '../../../web/pages/fleet/search/completion-words.ts'
import { listStep } from '../../../web/pages/fleet/search/list-keys.ts'
import { aSpace } from '../support/a-space.ts'
import { chinese, english } from '../support/words.ts'

const spaces = [
  aSpace('ada/one', { tags: ['bot', 'my tag'], hardware: { current: 'a100-large', requested: null } }),
  aSpace('ada/two', { tags: ['bot'], stage: 'RUNTIME_ERROR' }),
  aSpace('bob/three', { sdk: 'docker', visibility: 'private' }),
]

function options(text: string, { words = english, caret = text.length } = {}) {
  return complete(text, caret, spaces, (key, value) => valueLabel(words.t, key, value)).options
}
const inserts = (text: string, given?: Parameters<typeof options>[1]) =>
  options(text, given).map(({ insert }) => insert)

describe('the completion of a search', () => {
  it.each([
    ['a key from its second letter on', 'ow', ['owner:']],
    ['no key from one letter', 's', []],
    ['no key for another word', 'chat', []],
    ['accounts, the largest first', 'owner:', ['owner:ada ', 'owner:bob ']],
    ['the last word only', 'owner:ada hw:a1', ['hw:a100-large ']],
    ['hardware by its name for people', 'hw:basic', ['hw:cpu-basic ']],
    ['states that Spaces have', 'state:', ['state:running ', 'state:failed ']],
    ['SDKs', 'sdk:do', ['sdk:docker ']],
    ['a value with blanks in quotes', 'tag:m', ['tag:"my tag" ']],
    ['also within a quote', 'tag:"m', ['tag:"my tag" ']],
    ['after a full-width colon', 'owner：b', ['owner:bob ']],
    ['nothing for what is whole', 'owner:bob', []],
    ['nothing for what does not exist', 'is:foo', []],
  ])('offers %s', (_, text, expected) => {
    expect(inserts(text)).toEqual(expected)
  })

  it('counts the Spaces that have a value', () => {
    expect(options('is:priv')).toEqual([{ insert: 'is:private ', key: 'is', value: 'private', count: 1 }])
  })

  it('finds values by the words of the language', () => {
    expect(inserts('is:私有', { words: chinese })).toEqual(['is:private '])
  })

  it('leaves the middle of a word alone', () => {
    expect(inserts('owner:ada', { caret: 7 })).toEqual([])
  })
})

describe('the keys of the list', () => {
  it('go round through the field', () => {
    const walk = (key: string, index: number) => listStep(key, index, 2)
    expect([-1, 0, 1].map((index) => walk('ArrowDown', index))).toEqual([
      { move: 0 },
      { move: 1 },
      { move: -1 },
    ])
    expect([-1, 0, 1].map((index) => walk('ArrowUp', index))).toEqual([
      { move: 1 },
      { move: -1 },
      { move: 0 },
    ])
  })

  it('choose with Enter what is active, and with Tab the first', () => {
    expect(listStep('Enter', -1, 2)).toBeNull()
    expect(listStep('Enter', 1, 2)).toEqual({ pick: 1 })
    expect(listStep('Tab', -1, 2)).toEqual({ pick: 0 })
    expect(listStep('Tab', -1, 0)).toBeNull()
  })
})
