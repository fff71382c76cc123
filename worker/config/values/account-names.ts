import { findFlawOfEntry, type VariableEntry } from './entry-flaws.ts'
import { isPlaceholder, trimSpaces } from './flaws.ts'

interface NamedToken {
  username: string
  token: string | null
}

type VariableName = 'HF_USER' | 'HF_USERNAMES'

/** Parses `user1:token1,user2:`; an empty token is null. Problems name positions, never values. */
export function parseNamesWithTokens(
  variable: VariableName,
  value: string | null,
  problems: string[],
): NamedToken[] {
  const kept = keepValid(variable, splitEntries(value).map(splitEntry), problems)
  return kept.map(({ username, token, position }) => {
    if (!isPlaceholder(token ?? '')) return { username, token: token || null }
    problems.push(`${variable}, entry ${position}: the token is only a placeholder, so it counts as empty.`)
    return { username, token: null }
  })
}

/** Parses `user1,user2`. */
export function parseNames(variable: VariableName, value: string | null, problems: string[]): string[] {
  const entries = splitEntries(value).map((text) => ({ text, username: text, token: null }))
  return keepValid(variable, entries, problems).map(({ username }) => username)
}

function splitEntries(value: string | null): string[] {
  if (value === null) return []
  const entries = value.split(',').map(trimSpaces)
  if (entries.at(-1) === '') entries.pop()
  return entries
}

/** The token is undefined if there is no “:”. */
function splitEntry(text: string): VariableEntry {
  const colon = text.indexOf(':')
  if (colon === -1) return { text, username: text, token: undefined }
  return { text, username: trimSpaces(text.slice(0, colon)), token: trimSpaces(text.slice(colon + 1)) }
}

function keepValid(variable: VariableName, entries: VariableEntry[], problems: string[]) {
  const firstPosition = new Map<string, number>()
  const numbered = entries.map((entry, index) => ({ ...entry, position: index + 1 }))
  return numbered.filter((entry) => {
    const problem = findFlawOfEntry(entry) ?? findDouble(entry, firstPosition)
    if (problem !== null) problems.push(`${variable}, entry ${entry.position}: ${problem}`)
    return problem === null
  })
}

function findDouble(
  { username, position }: { username: string; position: number },
  firstPosition: Map<string, number>,
): string | null {
  const key = username.toLowerCase()
  const first = firstPosition.get(key)
  if (first !== undefined) return `the account is named twice, first at entry ${first}.`
  firstPosition.set(key, position)
  return null
}
