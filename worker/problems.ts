import { problemTexts } from '../shared/wire/problem-texts.ts'
import type { ProblemCode, ProblemName, ProblemParams } from '../shared/wire/problems.ts'

/** Each problem as a sentence for programs and logs, and beside it as a code for the dashboard. */
export interface WrittenProblems {
  problems: string[]
  problemCodes: ProblemCode[]
}

/** A problem with exactly the parameters of its sentence. */
export function newProblem<Name extends ProblemName>(code: Name, params: ProblemParams<Name>): ProblemCode {
  return { code, params }
}

/** Writes the sentences. The last problem of each variable says how to set it again. */
export function writeProblems(problemCodes: ProblemCode[]): WrittenProblems {
  const problems = problemCodes.map(({ code, params }, index) => {
    const isLast = problemCodes.findLastIndex((other) => other.params.variable === params.variable) === index
    const sentence = write(code, params)
    return params.variable !== undefined && isLast ? `${sentence} ${write('set_again', params)}` : sentence
  })
  return { problems, problemCodes }
}

function write(code: string, params: ProblemCode['params']): string {
  const texts: Record<string, string | { one: string; other: string }> = problemTexts
  const entry = texts[`problem.${code}`] ?? code
  const text = typeof entry === 'string' ? entry : params.count === 1 ? entry.one : entry.other
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
