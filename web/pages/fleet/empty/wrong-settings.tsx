import { describeProblems, type ReportedProblems } from '../../../errors/describe-problems.ts'
import { useLocale } from '../../../i18n/locale.tsx'

/** What is wrong with the settings that decide whose Spaces are listed. */
export function WrongSettings({ reported }: { reported: ReportedProblems }) {
  const locale = useLocale()
  return (
    <ul role="alert" className="space-y-1">
      {describeProblems(reported, locale).map(({ id, text, isEnglish }) => (
        <li key={id} lang={isEnglish ? 'en' : undefined}>
          {text}
        </li>
      ))}
    </ul>
  )
}
