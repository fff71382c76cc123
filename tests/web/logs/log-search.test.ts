import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../web/logs/lines/entry.ts'
import { createMatcher } from '../../../web/logs/search/log-search.ts'
import { createMatchIndex } from '../../../web/logs/search/match-index.ts'

function find(text: string, plain: string, isRegex = false) {
  const matcher = createMatcher({ text, isRegex })
  return matcher.kind === 'match'
    ? matcher.find(plain).map(({ start, end }) => plain.slice(start, end))
    : matcher.kind
}

const entry = (number: number, plain: string): Entry => ({
  kind: 'line',
  number,
  plain,
  level: 'unknown',
  line: { at: null, text: plain },
})

describe('the search', () => {
  it('finds every place of a plain text, whatever it has of an expression', () => {
    expect(find('a.b', 'a.b axb A.B')).toEqual(['a.b', 'A.B'])
    expect(find('(', 'f(x)')).toEqual(['('])
    expect(find('模型', '加载模型')).toEqual(['模型'])
  })

  it('minds capitals if there is one', () => {
    expect(find('Error', 'error Error')).toEqual(['Error'])
    expect(find('error', 'error Error')).toEqual(['error', 'Error'])
  })

  it('takes regular expressions, in which an escaped class is no capital', () => {
    expect(find('e\\Sror', 'error ERROR', true)).toEqual(['error', 'ERROR'])
    expect(find('x*', 'axxb', true)).toEqual(['xx'])
    expect(find('^\\d+$', '123', true)).toEqual(['123'])
  })

  it('reports an invalid one instead of throwing', () => {
    expect(createMatcher({ text: '(', isRegex: true })).toMatchObject({
      kind: 'invalid',
      reason: expect.any(String),
    })
    expect(find('', 'x')).toBe('all')
  })
})

describe('what has been found', () => {
  it('is found once in what came before and in what comes later, over lines that were dropped', () => {
    const index = createMatchIndex(createMatcher({ text: 'a', isRegex: false }))
    expect(index.advance([entry(0, 'a'), entry(1, 'b')], () => false)).toBe(true)
    expect(index.advance([entry(1, 'b'), entry(2, 'aa')], () => false)).toBe(true)
    expect(index.numbers()).toEqual([0, 2])
    expect(index.rangesOf(2)).toHaveLength(2)
    expect(index.rangesOf(1)).toEqual([])
  })

  it('goes on where the time was up', () => {
    const index = createMatchIndex(createMatcher({ text: 'a', isRegex: false }))
    const entries = Array.from({ length: 1_000 }, (_, number) => entry(number, 'a'))
    let looks = 0
    expect(index.advance(entries, () => ++looks > 2)).toBe(false)
    expect(index.numbers().length).toBeLessThan(1_000)
    expect(index.advance(entries, () => false)).toBe(true)
    expect(index.numbers()).toHaveLength(1_000)
  })
})
