import { type ComponentProps, useId } from 'react'

interface FormFieldProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string
  hint?: string
  error: string | null
  /** Offered by the platform while typing. */
  suggestions?: readonly string[]
  onChange: (value: string) => void
}

/** A labelled input with what it is for, and what is wrong with it. */
export function FormField({ label, hint, error, suggestions, onChange, ...rest }: FormFieldProps) {
  const id = useId()
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        list={suggestions && `${id}-list`}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
        className="h-9 w-full rounded-lg border border-line bg-surface px-3 text-base text-ink aria-invalid:border-bad phone:h-11"
      />
      <p id={`${id}-hint`} className="text-xs empty:hidden">
        {error !== null && <span className="block text-bad">{error}</span>}
        {hint && <span className="text-muted">{hint}</span>}
      </p>
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  )
}
