import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { newProblem } from '../../problems.ts'
import type { Reader } from '../reader.ts'
import { hasInvisible, isQuoted, trimSpaces } from './flaws.ts'

/** The admin's name and password. */
export interface Login {
  username: string
  password: string
}

/** The limit of the sign-in form. */
const MAX_CHARACTERS = 1024

/**
 * Reads the admin's name and password; null if nobody can sign in. The password is used as typed, except that line breaks added
 * by a file or a pipe are removed. Anything surprising is reported.
 */
export function parseLogin(read: Reader, problems: ProblemCode[]): Login | null {
  const username = readField('HF_USERNAME', read, problems)
  const password = readField('HF_PASSWORD', read, problems)
  return username && password ? { username: toComparableName(username), password } : null
}

/** Removes white space and invisible characters at the ends. Applied to both sides of a comparison. */
export function toComparableName(name: string): string {
  return name.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')
}

/** Removes line breaks at the ends. Applied to both sides of a comparison. */
export function toComparablePassword(password: string): string {
  return password.replace(/^[\r\n]+|[\r\n]+$/g, '')
}

function readField(
  name: 'HF_USERNAME' | 'HF_PASSWORD',
  read: Reader,
  problems: ProblemCode[],
): string | null {
  const value = read(name)
  if (value === null) return null
  const text = toComparablePassword(value)
  const surprise = findSurprise(name, text)
  if (text !== value) problems.push(newProblem('line_breaks_removed', { variable: name }))
  if (surprise !== null) problems.push(surprise)
  return text.length > MAX_CHARACTERS ? null : text
}

function findSurprise(variable: 'HF_USERNAME' | 'HF_PASSWORD', text: string): ProblemCode | null {
  const spaces = variable === 'HF_USERNAME' ? 'space_ignored' : 'space_kept'
  if (text.length > MAX_CHARACTERS) return newProblem('too_long', { variable, max: MAX_CHARACTERS })
  if (text !== trimSpaces(text)) return newProblem(spaces, { variable })
  if (isQuoted(text)) return newProblem('quotes_kept', { variable })
  return hasInvisible(text) ? newProblem('has_invisible', { variable }) : null
}
