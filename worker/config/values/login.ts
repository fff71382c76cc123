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
export function parseLogin(read: Reader, problems: string[]): Login | null {
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

function readField(name: 'HF_USERNAME' | 'HF_PASSWORD', read: Reader, problems: string[]): string | null {
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
