import type { ProblemCode } from '../../shared/wire/problems.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import type { Locale } from '../i18n/language.ts'

/** The problems of the configuration as the server reports them: sentences, and beside them codes. */
export interface ReportedProblems {
  problems: readonly string[]
  problemCodes?: readonly ProblemCode[] | undefined
}

export interface DescribedProblem {
  /** The server's sentence, which tells problems apart. */
  id: string
  text: string
  /** Whether the catalogue does not know the code, so that the server's English sentence is shown. */
  isEnglish: boolean
}

type Lookup = (key: string, values: Record<string, string | number>) => string

/** Each problem in the user's language. The last one of each variable says how to set it again. */
export function describeProblems(
  { problems, problemCodes = [] }: ReportedProblems,
  { t }: Pick<Locale, 't'>,
): DescribedProblem[] {
  const look: Lookup = (key, values) => t(key as MessageKey, values as never)
  return problems.map((sentence, index) => {
    const found = problemCodes[index]
    const first = found && sentenceOf(found, look)
    if (!first) return { id: sentence, text: sentence, isEnglish: true }
    const { variable } = found.params
    const isLast = problemCodes.findLastIndex(({ params }) => params.variable === variable) === index
    const text =
      variable !== undefined && isLast
        ? t('common.sentences', { first, second: look('problem.set_again', found.params) })
        : first
    return { id: sentence, text, isEnglish: false }
  })
}

/** Null if the catalogue has no sentence for the code. */
function sentenceOf({ code, params }: ProblemCode, look: Lookup): string | null {
  const key = `problem.${code}`
  const { error } = params
  const text = look(key, error === undefined ? params : { ...params, error: look(`error.${error}`, {}) })
  return text === key ? null : text
}
