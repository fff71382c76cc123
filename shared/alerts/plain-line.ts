import { tellFirst } from '../error-line.ts'

/** Control sequences of terminals, such as colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.?)/g

/** Control characters, and invisible ones that turn the direction of text around or hide parts of it. */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** A text of somebody else’s as one line without anything invisible, of at most `length` characters. */
export function plainLine(text: string, length: number): string {
  const line = text.toWellFormed().replace(SEQUENCES, '').replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : line
}

/** What the Hub or a probe says of an error, the telling part first. */
export function plainError(message: string, length: number): string {
  return plainLine(tellFirst(message.replace(SEQUENCES, '')), length)
}
