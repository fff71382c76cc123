import { expect, it } from 'vitest'
import { visibleText } from '../../../shared/visible-text.ts'

it.each([
  ['  Demo ', 'Demo'],
  ['🚀', '🚀'],
  ['示例', '示例'],
  ['…', '…'],
  ['\u200b', null],
  ['\u2060\ufeff \u00ad', null],
  ['\u3164\u2800', null],
  ['\u0301', null],
  ['', null],
  [null, null],
])('%j is seen as %j', (text, seen) => {
  expect(visibleText(text)).toBe(seen)
})
