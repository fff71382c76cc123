import { useQuery } from '@tanstack/react-query'
import type { Probe } from '../../../../../shared/wire/watch.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { spacesQuery } from '../../../../requests/spaces.ts'
import { FormField } from '../../../../ui/controls/form-field.tsx'
import { problemText } from '../problem-text.ts'
import { AwakeWarning } from './awake-warning.tsx'
import type { ProbeDraft } from './probe-draft.ts'

interface ProbeFieldsProps {
  draft: ProbeDraft
  /** What the draft means. */
  probe: Probe
  /** The fields that are not accepted; null until that is to be said. */
  invalid: ReadonlySet<string> | null
  onChange: (change: Partial<ProbeDraft>) => void
}

export function ProbeFields({ draft, probe, invalid, onChange }: ProbeFieldsProps) {
  const { t } = useLocale()
  const { data } = useQuery(spacesQuery)
  const space = data?.spaces.find(({ id }) => id === probe.spaceId)
  const errorOf = (path: keyof Probe) => (invalid?.has(path) ? problemText({ path, words: null }, t) : null)
  return (
    <div className="grid gap-3">
      <FormField
        label={t('watch.probe.space')}
        error={errorOf('spaceId')}
        suggestions={data?.spaces.map(({ id }) => id) ?? []}
        autoFocus
        value={draft.spaceId}
        onChange={(spaceId) => onChange({ spaceId })}
      />
      {data && !space && probe.spaceId.includes('/') && (
        <p className="text-xs text-warn">{t('watch.probe.unknownSpace')}</p>
      )}
      <FormField
        label={t('watch.probe.path')}
        error={errorOf('path')}
        value={draft.path}
        maxLength={500}
        onChange={(path) => onChange({ path })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <FormField
          label={t('watch.probe.minutes')}
          error={errorOf('everySeconds')}
          inputMode="numeric"
          value={draft.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
        <FormField
          label={t('watch.probe.status')}
          hint={t('watch.probe.statusHint')}
          error={errorOf('expectStatus')}
          inputMode="numeric"
          value={draft.status}
          onChange={(status) => onChange({ status })}
        />
      </div>
      <FormField
        label={t('watch.probe.text')}
        hint={t('watch.probe.textHint')}
        error={errorOf('expectText')}
        value={draft.text}
        maxLength={200}
        onChange={(text) => onChange({ text })}
      />
      {space && <AwakeWarning space={space} everySeconds={probe.everySeconds} />}
    </div>
  )
}
