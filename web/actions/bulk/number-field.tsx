import { useLocale } from '../../i18n/locale.tsx'

interface NumberFieldProps {
  /** The number to type. */
  count: number
  value: string
  /** Not where something else is to be filled in first. */
  autoFocus?: boolean
  onChange: (value: string) => void
}

export function NumberField({ count, value, autoFocus = true, onChange }: NumberFieldProps) {
  const { t } = useLocale()
  return (
    <label className="grid gap-1">
      <span>{t('confirm.typeNumber', { count })}</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the question is answered here
        autoFocus={autoFocus}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 w-28 rounded-lg border border-line bg-surface px-3 phone:h-11 phone:text-base"
      />
    </label>
  )
}
