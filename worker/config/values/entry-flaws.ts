import { findFlaw, isPlaceholder } from './flaws.ts'
import { areSwapped, isToken, looksLikeToken } from './token.ts'

const USERNAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,95}$/u

/** What people type between entries instead of “,”, and between name and token instead of “:”. */
const SEPARATORS = [
  [/[;；]/, 'entry_semicolon'],
  [/[，、]/, 'entry_wide_comma'],
  [/：/, 'entry_wide_colon'],
  [/\|/, 'entry_bar'],
  [/\t/, 'entry_tab'],
  [/:\/\//, 'entry_address'],
] as const

/** One entry. `token` is null in a variable that only has names, and undefined if there is no “:”. */
export interface VariableEntry {
  text: string
  username: string
  token: string | null | undefined
}

/** Why an entry cannot be used, as the code of a problem; null if it can. */
export function findFlawOfEntry({ text, username, token }: VariableEntry) {
  const flaw = findFlaw(text)
  if (flaw !== null) return `entry_${flaw}` as const
  const separator = SEPARATORS.find(([pattern]) => pattern.test(text))
  if (separator) return separator[1]
  if (token === undefined && username !== '') return 'entry_no_colon'
  return findFlawOfName(username, token || null) ?? findFlawOfToken(token || null)
}

function findFlawOfName(name: string, token: string | null) {
  if (name === '') return 'entry_name_empty'
  if (isPlaceholder(name)) return 'entry_name_placeholder'
  if (name.includes('/')) return 'entry_name_path'
  if (looksLikeToken(name) || (token !== null && areSwapped(name, token))) return 'entry_name_token'
  return USERNAME.test(name) ? null : 'entry_name_characters'
}

function findFlawOfToken(token: string | null) {
  if (token === null) return null
  if (token.includes(':')) return 'entry_second_colon'
  return isToken(token) || isPlaceholder(token) ? null : 'entry_token_characters'
}
