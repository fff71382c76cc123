import { useLocale } from '../../../i18n/locale.tsx'
import { NativeSelect } from '../../../ui/controls/native-select.tsx'
import { NEVER, sleepChoices } from './sleep-choices.ts'

const UNKNOWN = ''

interface SleepSelectProps {
  /** Null while it is not known. */
  value: number | null
  onChange: (seconds: number) => void
}

/** After how long without a visit a Space sleeps. */
export function SleepSelect({ value, onChange }: SleepSelectProps) {
  const { t, format } = useLocale()
  const choices = sleepChoices(value).map((seconds) => ({
    value: String(seconds),
    label: seconds === NEVER ? t('page.never') : t('hardware.after', { time: format.duration(seconds) }),
  }))
  const options =
    value === null ? [{ value: UNKNOWN, label: t('hardware.sleepUnknown') }, ...choices] : choices
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span aria-hidden>{t('hardware.sleepTitle')}</span>
      <NativeSelect
        label={t('hardware.sleepTitle')}
        value={value === null ? UNKNOWN : String(value)}
        options={options}
        onChange={(seconds) => onChange(Number(seconds))}
      />
    </div>
  )
}
