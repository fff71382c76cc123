import { useState } from 'react'
import { writeEnv } from '../../../../shared/env-file/write-env.ts'
import type { Variable } from '../../../../shared/model/configuration.ts'
import { nameOf } from '../../../configuration/draft/draft.ts'
import type { DraftState } from '../../../configuration/editor/use-draft.ts'
import { VariableRow } from '../../../configuration/editor/variable-row.tsx'
import { copyWords } from '../../../i18n/copy-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { CopyButton } from '../../../ui/controls/copy-button.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import type { Check } from './checked.ts'
import { EntryFilter, MANY_ENTRIES, matchesFilter } from './entry-filter.tsx'

interface VariablesPanelProps {
  variables: readonly Variable[]
  form: DraftState
  check: Check
}

/** The variables, each with its value. */
export function VariablesPanel({ variables, form, check }: VariablesPanelProps) {
  const { t } = useLocale()
  const [filter, setFilter] = useState('')
  const shown = variables.filter((variable) => matchesFilter(variable, filter))
  const readable = variables.filter(({ masked }) => !masked)
  return (
    <Panel title={t('config.variables')}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="max-w-prose text-xs text-muted">{t('config.variablesHint')}</p>
        {readable.length > 0 && (
          <CopyButton {...copyWords(t)} label={t('config.copyEnv')} text={writeEnv(readable)} />
        )}
      </div>
      {variables.length > MANY_ENTRIES && (
        <EntryFilter label={t('config.filterVariables')} value={filter} onChange={setFilter} />
      )}
      {variables.length === 0 && <p className="mt-2 text-muted">{t('config.noVariables')}</p>}
      {variables.length > 0 && shown.length === 0 && (
        <p className="mt-2 text-muted">{t('config.noneMatches')}</p>
      )}
      <ul className="divide-y divide-line">
        {shown.map((variable) => (
          <VariableRow
            key={variable.key}
            variable={variable}
            form={form}
            found={check(nameOf('variable', variable.key))}
          />
        ))}
      </ul>
    </Panel>
  )
}
