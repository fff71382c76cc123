import { useLocale } from '../../../i18n/locale.tsx'
import { useNow } from '../../../time/use-now.ts'
import { FormField } from '../../../ui/controls/form-field.tsx'
import type { AlertFormState } from './use-alert-form.ts'

/** How long to wait, how often to remind, and when to be silent. */
export function WhenFields({ form: { draft, change, errorOf } }: { form: AlertFormState }) {
  const { t } = useLocale()
  const { quiet } = draft
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <FormField
          label={t('alerts.grace')}
          hint={t('alerts.graceHint')}
          error={errorOf('graceMinutes')}
          inputMode="numeric"
          value={draft.graceMinutes}
          onChange={(graceMinutes) => change({ graceMinutes })}
        />
        <FormField
          label={t('alerts.remind')}
          hint={t('alerts.remindHint')}
          error={errorOf('remindMinutes')}
          inputMode="numeric"
          value={draft.remindMinutes}
          onChange={(remindMinutes) => change({ remindMinutes })}
        />
      </div>
      <label className="flex cursor-pointer items-start gap-2.5 phone:min-h-11">
        <input
          type="checkbox"
          checked={quiet.isOn}
          onChange={({ target }) => change({ quiet: { ...quiet, isOn: target.checked } })}
          className="mt-0.5 size-4 shrink-0 accent-accent phone:size-6"
        />
        <span>
          {t('alerts.quiet')}
          <span className="block text-xs text-muted">{t('alerts.quietHint')}</span>
        </span>
      </label>
      {quiet.isOn && <QuietFields form={{ draft, change, errorOf }} />}
    </div>
  )
}

function QuietFields({
  form: { draft, change, errorOf },
}: {
  form: Pick<AlertFormState, 'draft' | 'change' | 'errorOf'>
}) {
  const { t } = useLocale()
  const { quiet } = draft
  const set = (part: Partial<typeof quiet>) => change({ quiet: { ...quiet, ...part } })
  return (
    <div className="grid grid-cols-2 gap-4">
      <FormField
        label={t('alerts.from')}
        type="time"
        error={errorOf('quietHours.from')}
        value={quiet.from}
        onChange={(from) => set({ from })}
      />
      <FormField
        label={t('alerts.to')}
        type="time"
        error={errorOf('quietHours.to')}
        value={quiet.to}
        onChange={(to) => set({ to })}
      />
      <div className="col-span-full">
        <FormField
          label={t('alerts.zone')}
          hint={useTimeThere(quiet.zone)}
          error={errorOf('quietHours.zone')}
          suggestions={Intl.supportedValuesOf('timeZone')}
          value={quiet.zone}
          maxLength={60}
          onChange={(zone) => set({ zone: zone.trim() })}
        />
      </div>
    </div>
  )
}

/** What time it is in a zone, so that a mistake shows. */
function useTimeThere(zone: string): string {
  const { t, language } = useLocale()
  const now = useNow(10_000)
  try {
    const time = new Intl.DateTimeFormat(language, {
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
    }).format(now)
    return t('alerts.timeThere', { time })
  } catch {
    return t('alerts.noSuchZone')
  }
}
