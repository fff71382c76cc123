import type { Reader } from '../reader.ts'
import { hasInvisible, isQuoted, trimSpaces } from './flaws.ts'

/** The admin's sign-in. */
export interface Login {
  username: string
  password: string
}

/** The sign-in form takes no more. */
const MAX_CHARACTERS = 1024

/**
 * Reads the sign-in, or null while nobody can sign in. A password is taken as typed, except for the line breaks that a file
 * or a pipe adds to it; what may surprise somebody is reported.
 */
export function parseLogin(read: Reader, problems: string[]): Login | null {
  const username = readPart('HF_USERNAME', read, problems)
  const password = readPart('HF_PASSWORD', read, problems)
  return username && password ? { username: toComparableName(username), password } : null
}

/** A name without what nobody sees at its ends: both sides are compared like this. */
export function toComparableName(name: string): string {
  return name.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')
}

/** Without the line breaks at its ends: both sides are compared like this. */
export function toComparablePassword(password: string): string {
  return password.replace(/^[\r\n]+|[\r\n]+$/g, '')
}

function readPart(name: 'HF_USERNAME' | 'HF_PASSWORD', read: Reader, problems: string[]): string | null {
  const value = read(name)
  if (value === null) return null
  const text = toComparablePassword(value)
  const surprise = findSurprise(name, text)
  if (text !== value) problems.push(`${name} has line breaks at its ends, which were removed.`)
  if (surprise !== null) problems.push(`${name} ${surprise}`)
  return text.length > MAX_CHARACTERS ? null : text
}

function findSurprise(name: 'HF_USERNAME' | 'HF_PASSWORD', text: string): string | null {
  const kept = name === 'HF_USERNAME' ? 'which is ignored.' : 'which is part of it.'
  if (text.length > MAX_CHARACTERS)
    return `has more than ${MAX_CHARACTERS} characters, so nobody can sign in.`
  if (text !== trimSpaces(text)) return `has white space at its ends, ${kept}`
  if (isQuoted(text)) return 'is in quotes, which are part of it.'
  return hasInvisible(text) ? 'has an invisible character in it; type it instead of pasting it.' : null
}
