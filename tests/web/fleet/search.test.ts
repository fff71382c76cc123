import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../web/pages/fleet/order/space-search.ts'
import { aSpace } from '../support/a-space.ts'
import { chinese, english } from '../support/words.ts'

const space = aSpace('ada/rag-demo', {
  title: '中英翻译 Übersetzer',
  tags: ['license:mit', 'audio'],
  sdk: 'docker',
  stage: 'RUNTIME_ERROR',
})

describe('the search', () => {
  const search = createSearch(english.t)

  it.each([
    ['title', 'übersetzer'],
    ['part of a Chinese title', '翻译'],
    ['id', 'ada/rag'],
    ['tag', 'mit'],
    ['SDK', 'docker'],
    ['stage in the Hub’s words', 'runtime_error'],
    ['stage in the reader’s words', 'crashed'],
    ['group', 'failed'],
    ['letters composed otherwise', 'u\u0308bersetzer'],
    ['full-width letters', 'ＲＡＧ'],
    ['several words in any order', 'audio 翻译'],
    ['nothing at all', '   '],
  ])('finds by %s', (_, query) => {
    expect(search(query)(space)).toBe(true)
  })

  it('needs all words', () => {
    expect(search('audio video')(space)).toBe(false)
  })

  it('takes words as they are, not as patterns', () => {
    expect(search('.*')(space)).toBe(false)
  })

  it('finds by the state in the language of the page', () => {
    expect(createSearch(chinese.t)('运行时崩溃')(space)).toBe(true)
    expect(search('运行时崩溃')(space)).toBe(false)
  })
})
