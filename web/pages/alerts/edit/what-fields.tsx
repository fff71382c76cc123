import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { INCIDENT_KINDS, type IncidentKind } from '../../../../shared/model/incident.ts'
import { createMatcher } from '../../../../shared/search/match-search.ts'
import { findUnknownFilters, parseSearch } from '../../../../shared/search/parse-search.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { spacesQuery } from '../../../requests/spaces.ts'
import { FormField } from '../../../ui/controls/form-field.tsx'
import type { AlertFormState } from './use-alert-form.ts'

/** Which incidents, and of which Spaces. */
export function WhatFields({ form: { draft, change, errorOf } }: { form: AlertFormState }) {
  const { t } = useLocale()
  const kindsError = errorOf('kinds')
  const errorId = useId()
  const toggle = (kind: IncidentKind) =>
    draft.kinds.includes(kind) ? draft.kinds.filter((one) => one !== kind) : [...draft.kinds, kind]
  return (
    <>
      <fieldset aria-describedby={kindsError ? errorId : undefined}>
        <legend className="mb-1 text-xs text-muted">{t('alerts.kinds')}</legend>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-2 phone:grid-cols-1">
          {INCIDENT_KINDS.map((kind) => (
            <li key={kind}>
              <label className="flex cursor-pointer gap-2.5 phone:min-h-11">
                <input
                  type="checkbox"
                  checked={draft.kinds.includes(kind)}
                  aria-invalid={kindsError !== null}
                  onChange={() => change({ kinds: toggle(kind) })}
                  className="mt-0.5 size-4 shrink-0 accent-accent phone:size-6"
                />
                <span className="min-w-0">
                  {t(`incidents.kind.${kind}`)}
                  <span className="block text-xs text-muted">{t(`alerts.kind.${kind}`)}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {kindsError && (
          <p id={errorId} className="mt-1 text-xs text-bad">
            {kindsError}
          </p>
        )}
      </fieldset>
      <FormField
        label={t('alerts.scope')}
        hint={t('alerts.two', { one: t('alerts.scopeHint'), two: useMatches(draft.scope) })}
        error={errorOf('scope')}
        placeholder="owner:ada tag:bot"
        value={draft.scope}
        maxLength={500}
        onChange={(scope) => change({ scope })}
      />
    </>
  )
}

/** How many Spaces a scope finds now. */
function useMatches(scope: string): string {
  const { t } = useLocale()
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  if (!data) return ''
  const query = parseSearch(scope)
  const [unknown] = findUnknownFilters(query)
  if (unknown !== undefined) return t('alerts.unknownFilter', { filter: unknown })
  const count = data.spaces.filter(createMatcher(query, data.spaces)).length
  return t('alerts.matches', { count: String(count), all: String(data.spaces.length) })
}
