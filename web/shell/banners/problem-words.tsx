import type { ProblemCode } from '../../../shared/wire/problems.ts'
import { describeProblems } from '../../errors/describe-problems.ts'
import { useLocale } from '../../i18n/locale.tsx'

/** One wrong setting, in the user's language if its code is known. */
export function ProblemWords({ sentence, problem }: { sentence: string; problem: ProblemCode }) {
  const locale = useLocale()
  const described = describeProblems({ problems: [sentence], problemCodes: [problem] }, locale)
  return described.map(({ id, text, isEnglish }) => (
    <span key={id} lang={isEnglish ? 'en' : undefined} className="ml-1.5 text-ink">
      {text}
    </span>
  ))
}
