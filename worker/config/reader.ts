import type { ProblemCode } from '../../shared/wire/problems.ts'
import { newProblem } from '../problems.ts'
import { isBlank, isPlaceholder, trimSpaces } from './values/flaws.ts'
import type { Variables } from './variables.ts'

export type Reader = (name: keyof Variables) => string | null

/** Reads variables. A placeholder or white space counts as not set, and is reported in `problems`. */
export function createReader(variables: Variables, problems: ProblemCode[]): Reader {
  return function read(name) {
    const value = variables[name]
    if (value === undefined || value === '') return null
    const reason = whyUnset(value)
    if (reason === null) return value
    problems.push(newProblem(reason, { variable: name }))
    return null
  }
}

export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && whyUnset(value) === null
}

function whyUnset(value: string) {
  if (isBlank(value)) return 'blank'
  return isPlaceholder(trimSpaces(value)) ? 'placeholder' : null
}
