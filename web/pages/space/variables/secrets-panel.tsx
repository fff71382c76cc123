import { useState } from 'react'
import type { Secret } from '../../../../shared/model/configuration.ts'
import { nameOf } from '../../../configuration/draft/draft.ts'
import { SecretRow } from '../../../configuration/editor/secret-row.tsx'
import type { DraftState } from '../../../configuration/editor/use-draft.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Panel } from '../../../ui/display/panel.tsx'
import type { Check } from './checked.ts'
import { EntryFilter, MANY_ENTRIES, matchesFilter } from './entry-filter.tsx'

interface SecretsPanelProps {
  secrets: readonly Secret[]
  form: DraftState
  check: Check
  isStatic: boolean
}

/** The secrets by name: nobody can see a value. */
export function SecretsPanel({ secrets, form, check, isStatic }: SecretsPanelProps) {
  const { t } = useLocale()
  const [filter, setFilter] = useState('')
  const shown = secrets.filter((secret) => matchesFilter(secret, filter))
  return (
    <Panel title={t('config.secrets')}>
      <p className="max-w-prose text-xs text-muted">
        {t(isStatic ? 'config.secretsStatic' : 'config.secretsHint')}
      </p>
      {secrets.length > MANY_ENTRIES && (
        <EntryFilter label={t('config.filterSecrets')} value={filter} onChange={setFilter} />
      )}
      {secrets.length === 0 && <p className="mt-2 text-muted">{t('config.noSecrets')}</p>}
      {secrets.length > 0 && shown.length === 0 && (
        <p className="mt-2 text-muted">{t('config.noneMatches')}</p>
      )}
      <ul className="divide-y divide-line">
        {shown.map((secret) => (
          <SecretRow
            key={secret.key}
            secret={secret}
            form={form}
            found={check(nameOf('secret', secret.key))}
          />
        ))}
      </ul>
    </Panel>
  )
}
