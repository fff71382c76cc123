import { visibleText } from '../../../shared/visible-text.ts'

/** They would change the direction of the text that follows. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const ESC = String.fromCharCode(0x1b)
const BELL = String.fromCharCode(0x07)
/** Colours and other commands to a terminal. */
const TERMINAL = new RegExp(
  String.raw`${ESC}\[[0-9;?]*[ -/]*[@-~]|${ESC}\][^${BELL}${ESC}]*(?:${BELL}|${ESC}\\)?`,
  'g',
)

/** Foreign text on one line, without control characters; null if nothing of it is visible. */
export function toLine(text: string, maxCharacters: number): string | null {
  const line = text
    .slice(0, 2 * maxCharacters)
    .toWellFormed()
    .replace(BIDI_CONTROLS, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return visibleText(line) === null ? null : cut(line, maxCharacters)
}

/** Foreign text with its line breaks, without colours and other control characters. */
export function toLines(text: string): string {
  return text
    .toWellFormed()
    .replace(TERMINAL, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(BIDI_CONTROLS, '')
}

/** Shortens a long text to its beginning and end, which say the most, with `…` in between. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text
  const head = Math.floor(maxCharacters / 3)
  const gap = '\n…\n'
  return `${cut(text, head)}${gap}${text.slice(head + gap.length - maxCharacters)}`.toWellFormed()
}

/** Never ends in half of a surrogate pair. */
function cut(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters ? text : text.slice(0, maxCharacters).replace(/[\ud800-\udbff]$/, '')
}
