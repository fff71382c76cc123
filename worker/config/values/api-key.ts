import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { newProblem } from '../../problems.ts'
import type { Reader } from '../reader.ts'
import { findFlawOfKey, trimSpaces } from './flaws.ts'

const MIN_CHARACTERS = 16

/** The key of the external API, trimmed, because a header cannot carry white space at its ends. Null if that API is off. */
export function readApiKey(read: Reader, problems: ProblemCode[]): string | null {
  const value = read('API_KEY')
  if (value === null) return null
  const key = trimSpaces(value)
  const flaw = findFlawOfKey(key)
  if (flaw !== null) {
    problems.push(newProblem(`key_${flaw}`, { variable: 'API_KEY' }))
    return null
  }
  if (key.length < MIN_CHARACTERS) {
    problems.push(newProblem('short_key', { variable: 'API_KEY', min: MIN_CHARACTERS }))
  }
  return key
}
