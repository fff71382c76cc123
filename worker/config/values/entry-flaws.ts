import { findFlaw, isPlaceholder } from './flaws.ts'
import { areSwapped, isToken, looksLikeToken } from './token.ts'

const USERNAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,95}$/u

/** What people type between entries instead of “,”, and between name and token instead of “:”. */
const SEPARATORS: readonly (readonly [RegExp, string])[] = [
  [/[;；]/, 'there is a semicolon in it; put “,” between entries.'],
  [/[，、]/, 'there is a full-width comma in it; put “,” between entries.'],
  [/：/, 'there is a full-width colon in it; put “:” between name and token.'],
  [/\|/, 'there is a “|” in it; put “,” between entries.'],
  [/\t/, 'there is a tab in it; put “,” between entries.'],
  [/:\/\//, 'there is an address in it; write the account’s name alone.'],
]

/** One entry. `token` is null in a variable that only has names, and undefined if there is no “:”. */
export interface VariableEntry {
  text: string
  username: string
  token: string | null | undefined
}

/** Why an entry cannot be used, as the end of a sentence; null if it can. Never quotes the entry. */
export function findFlawOfEntry({ text, username, token }: VariableEntry): string | null {
  const flaw = findFlaw(text)
  if (flaw !== null) return `it ${flaw}`
  const separator = SEPARATORS.find(([pattern]) => pattern.test(text))
  if (separator) return separator[1]
  if (token === undefined && username !== '') return 'there is no ":" between name and token.'
  return findFlawOfName(username, token || null) ?? findFlawOfToken(token || null)
}

function findFlawOfName(name: string, token: string | null): string | null {
  if (name === '') return 'the name is empty.'
  if (isPlaceholder(name)) return 'the name is only a placeholder.'
  if (name.includes('/')) return 'the name is an address or a Space; write the account’s name alone.'
  if (looksLikeToken(name) || (token !== null && areSwapped(name, token)))
    return 'the name looks like a token; the name comes first.'
  return USERNAME.test(name) ? null : 'the name has characters that no Hub account has.'
}

function findFlawOfToken(token: string | null): string | null {
  if (token === null) return null
  if (token.includes(':')) return 'there is a second ":" in it; put “,” between entries.'
  return isToken(token) || isPlaceholder(token) ? null : 'the token has characters that no token has.'
}
