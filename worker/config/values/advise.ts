import { VARIABLE_NAMES } from '../variables.ts'

/** Appends what to do to the last problem of each variable. */
export function addAdvice(problems: string[]): string[] {
  const last = new Map(
    VARIABLE_NAMES.map((name) => [problems.findLastIndex((text) => isAbout(text, name)), name]),
  )
  return problems.map((problem, index) => {
    const name = last.get(index)
    return name === undefined ? problem : `${problem} ${adviceFor(name)}`
  })
}

function isAbout(problem: string, name: string): boolean {
  return new RegExp(`^${name}\\b`).test(problem)
}

function adviceFor(name: string): string {
  return `Set it again with “npx wrangler secret put ${name}”, or in .dev.vars, in quotes: ${name}='…'.`
}
