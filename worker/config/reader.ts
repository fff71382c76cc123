import { isBlank, isPlaceholder, trimSpaces } from './values/flaws.ts'
import type { Variables } from './variables.ts'

export type Reader = (name: keyof Variables) => string | null

/** Reads variables. A placeholder or white space counts as not set, and is reported in `problems`. */
export function createReader(variables: Variables, problems: string[]): Reader {
  return function read(name) {
    const value = variables[name]
    if (value === undefined || value === '') return null
    const reason = whyUnset(value)
    if (reason === null) return value
    problems.push(`${name} is ${reason}, so it counts as not set.`)
    return null
  }
}

export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && whyUnset(value) === null
}

function whyUnset(value: string): string | null {
  if (isBlank(value)) return 'only white space'
  return isPlaceholder(trimSpaces(value)) ? 'only a placeholder' : null
}
