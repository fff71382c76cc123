import { useLocale } from '../../../i18n/locale.tsx'

/** More entries are searched rather than read. */
export const MANY_ENTRIES = 8

interface EntryFilterProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Shows fewer entries. It only hides them: nothing is deleted by it. */
export function EntryFilter({ label, value, onChange }: EntryFilterProps) {
  const { t } = useLocale()
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={t('config.filter')}
      value={value}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onChange(target.value)}
      className="mb-1 h-8 w-44 rounded-lg border border-line bg-surface px-2.5 text-xs phone:h-11 phone:w-full phone:text-base"
    />
  )
}

export function matchesFilter(
  { key, description }: { key: string; description: string | null },
  filter: string,
) {
  return `${key} ${description ?? ''}`.toLowerCase().includes(filter.trim().toLowerCase())
}
