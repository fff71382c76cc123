import type { Status } from '../../../../shared/wire/status.ts'
import { describeProblems, type ReportedProblems } from '../../../errors/describe-problems.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Fact, Facts } from '../../../ui/display/facts.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import { Mark } from './mark.tsx'

/** Which variables are set. The API never returns their values, so they cannot be shown. */
export function Variables({ variables }: { variables: Status['variables'] }) {
  const { t } = useLocale()
  return (
    <Panel title={t('status.variables')}>
      <Facts>
        {variables.map(({ name, set }) => (
          <Fact key={name} name={<span className="font-mono text-xs text-ink wrap-anywhere">{name}</span>}>
            <Mark verdict={set ? 'good' : 'none'}>{set ? t('status.set') : t('status.notSet')}</Mark>
          </Fact>
        ))}
      </Facts>
      <p className="mt-3 text-xs text-muted">{t('status.variablesHint')}</p>
    </Panel>
  )
}

/** What is wrong with the variables, in English only if the catalogue does not know it. */
export function VariableProblems({ reported }: { reported: ReportedProblems }) {
  const locale = useLocale()
  const { t } = locale
  const problems = describeProblems(reported, locale)
  if (problems.length === 0) return null
  return (
    <Panel title={t('status.problems')}>
      <ul className="list-disc space-y-1 pl-4 wrap-anywhere">
        {problems.map(({ id, text, isEnglish }) => (
          <li key={id} lang={isEnglish ? 'en' : undefined}>
            {text}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted">{t('status.problemsDo')}</p>
    </Panel>
  )
}
