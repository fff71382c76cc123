import { isToken } from './token.ts'

const USERNAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,95}$/u
const LOOKS_LIKE_TOKEN = /^hf_[A-Za-z0-9]{16,}$/

interface NamedToken {
  username: string
  token: string | null
}

type VariableName = 'HF_USER' | 'HF_USERNAMES'

/** Parses `user1:token1,user2:`; an empty token is null. Sentences name positions, never values. */
export function parseNamesWithTokens(
  variable: VariableName,
  value: string | null,
  problems: string[],
): NamedToken[] {
  const entries = splitEntries(value).map((entry) => splitEntry(entry))
  return keepRight(variable, entries, problems)
}

/** Parses `user1,user2`. */
export function parseNames(variable: VariableName, value: string | null, problems: string[]): string[] {
  const entries = splitEntries(value).map((entry) => ({ username: entry, token: null }))
  return keepRight(variable, entries, problems).map(({ username }) => username)
}

function splitEntries(value: string | null): string[] {
  if (value === null) return []
  const entries = value.split(',').map((entry) => entry.trim())
  if (entries.at(-1) === '') entries.pop()
  return entries
}

function splitEntry(entry: string): NamedToken | null {
  const colon = entry.indexOf(':')
  if (colon === -1) return null
  return { username: entry.slice(0, colon).trim(), token: entry.slice(colon + 1).trim() || null }
}

function keepRight(variable: VariableName, entries: (NamedToken | null)[], problems: string[]): NamedToken[] {
  const firstPosition = new Map<string, number>()
  return entries.filter((entry, index): entry is NamedToken => {
    const problem = findProblem(entry, index + 1, firstPosition)
    if (problem) problems.push(`${variable}, entry ${index + 1}: ${problem}`)
    return problem === null
  })
}

function findProblem(
  entry: NamedToken | null,
  position: number,
  firstPosition: Map<string, number>,
): string | null {
  if (entry === null) return 'there is no ":" between name and token.'
  if (entry.username === '') return 'the name is empty.'
  if (LOOKS_LIKE_TOKEN.test(entry.username)) return 'the name looks like a token; the name comes first.'
  if (!USERNAME.test(entry.username)) return 'the name has characters that no Hub account has.'
  if (entry.token !== null && !isToken(entry.token)) return 'the token has characters that no token has.'

  const first = firstPosition.get(entry.username.toLowerCase())
  if (first !== undefined) return `the account is named twice, first at entry ${first}.`
  firstPosition.set(entry.username.toLowerCase(), position)
  return null
}
