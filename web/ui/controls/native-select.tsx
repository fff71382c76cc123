import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

interface NativeSelectProps<Value extends string> {
  label: string
  /** Shown before the choice, if the choice is not clear by itself. */
  icon?: ReactNode
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** The platform's own select, which works well on every phone and with every screen reader. */
export function NativeSelect<Value extends string>({
  label,
  icon,
  value,
  options,
  onChange,
}: NativeSelectProps<Value>) {
  return (
    <label className="relative inline-flex items-center">
      <span className="sr-only">{label}</span>
      {icon && <span className="pointer-events-none absolute left-2.5 text-muted">{icon}</span>}
      <select
        value={value}
        title={label}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className={`h-8 max-w-44 appearance-none truncate rounded-lg border border-line bg-surface pr-7 text-xs hover:bg-hover phone:h-11 ${icon ? 'pl-8' : 'pl-2.5'}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised text-ink">
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden className="pointer-events-none absolute right-2 text-muted" />
    </label>
  )
}
