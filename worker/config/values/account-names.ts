import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { newProblem } from '../../problems.ts'
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
  problems: ProblemCode[],
): NamedToken[] {
  const kept = keepValid(variable, splitEntries(value).map(splitEntry), problems)
  return kept.map(({ username, token, position }) => {
    if (!isPlaceholder(token ?? '')) return { username, token: token || null }
    problems.push(newProblem('entry_token_placeholder', { variable, position }))
    return { username, token: null }
  })
}

/** Parses `user1,user2`. */
export function parseNames(variable: VariableName, value: string | null, problems: ProblemCode[]): string[] {
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

function keepValid(variable: VariableName, entries: VariableEntry[], problems: ProblemCode[]) {
  const firstPosition = new Map<string, number>()
  const numbered = entries.map((entry, index) => ({ ...entry, position: index + 1 }))
  return numbered.filter((entry) => {
    const { position } = entry
    const flaw = findFlawOfEntry(entry)
    const first = flaw === null ? findDouble(entry, firstPosition) : null
    if (flaw !== null) problems.push(newProblem(flaw, { variable, position }))
    if (first !== null) problems.push(newProblem('entry_twice', { variable, position, first }))
    return flaw === null && first === null
  })
}

/** Where the same account was named before. */
function findDouble(
  { username, position }: { username: string; position: number },
  firstPosition: Map<string, number>,
): number | null {
  const key = username.toLowerCase()
  const first = firstPosition.get(key)
  if (first !== undefined) return first
  firstPosition.set(key, position)
  return null
}
