import { expect, it } from 'vitest'
import { toParts } from '../../../web/logs/list/ansi-parts.ts'

const texts = (text: string, ranges: { start: number; end: number }[] = []) =>
  toParts(text, ranges).map((part) => [part.text, part.color, part.isMatch])

it('splits a line at its colours', () => {
  expect(texts('a\u001b[31mb\u001b[0mc')).toEqual([
    ['a', null, false],
    ['b', '187, 0, 0', false],
    ['c', null, false],
  ])
  expect(toParts('\u001b[1;3;4mx', [])[0]).toMatchObject({ isBold: true, isItalic: true, isUnderlined: true })
  expect(toParts('\u001b[48;5;196mx', [])[0]).toMatchObject({ background: '255, 0, 0' })
  expect(toParts('\u001b[38;2;1;2;3mx', [])[0]).toMatchObject({ color: '1, 2, 3' })
})

it('marks matches that begin in one colour and end in another', () => {
  expect(
    texts('ab\u001b[31mcd\u001b[0mef', [
      { start: 1, end: 3 },
      { start: 5, end: 6 },
    ]),
  ).toEqual([
    ['a', null, false],
    ['b', null, true],
    ['c', '187, 0, 0', true],
    ['d', '187, 0, 0', false],
    ['e', null, false],
    ['f', null, true],
  ])
})

it('never loses or adds text, and takes markup for text', () => {
  const line = '<img src=x onerror=alert(1)>&amp; \u001b[38;5;999mno such colour\u001b[m end'
  const shown = toParts(line, [])
    .map(({ text }) => text)
    .join('')
  expect(shown).toBe('<img src=x onerror=alert(1)>&amp; no such colour end')
})
