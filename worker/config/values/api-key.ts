import type { Reader } from '../reader.ts'
import { findFlawOfKey, trimSpaces } from './flaws.ts'

const MIN_CHARACTERS = 16

/** The key of the external API, trimmed, because a header cannot carry white space at its ends. Null if that API is off. */
export function readApiKey(read: Reader, problems: string[]): string | null {
  const value = read('API_KEY')
  if (value === null) return null
  const key = trimSpaces(value)
  const flaw = findFlawOfKey(key)
  if (flaw !== null) {
    problems.push(`API_KEY ${flaw} Until then the external API is off.`)
    return null
  }
  if (key.length < MIN_CHARACTERS) {
    problems.push(`API_KEY has fewer than ${MIN_CHARACTERS} characters, so it is easy to guess.`)
  }
  return key
}
