import type { Variables } from '../env.ts'

export type Reader = (name: keyof Variables) => string | null

/** Reads variables; one that is only white space counts as missing and is told in `problems`. */
export function createReader(variables: Variables, problems: string[]): Reader {
  return function read(name) {
    const value = variables[name]
    if (value === undefined || value === '') return null
    if (value.trim() !== '') return value
    problems.push(`${name} is only white space, so it counts as not set.`)
    return null
  }
}
