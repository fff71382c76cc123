import type { ReactNode } from 'react'

interface ToggleProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  /** Its name, if it shows only an icon. */
  label?: string
  children: ReactNode
}

/** A button that is on or off. */
export function Toggle({ isOn, onChange, label, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={label}
      data-tip={label}
      onClick={() => onChange(!isOn)}
      className={`${label ? 'tip' : ''} inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-lg border border-line bg-surface px-2 text-xs whitespace-nowrap text-muted hover:bg-hover aria-pressed:border-line-strong aria-pressed:bg-hover aria-pressed:text-ink phone:h-11 phone:min-w-11`}
    >
      {children}
    </button>
  )
}
