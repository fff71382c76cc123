import { useId } from 'react'

interface ValueFieldProps {
  label: string
  value: string
  placeholder?: string
  isInvalid?: boolean
  autoFocus?: boolean
  /** The id of what is wrong with it. */
  describedBy?: string
  onChange: (value: string) => void
}

const MOST_ROWS = 8
/** As high as its lines, wrapped ones too; a browser that cannot do that takes the rows. */
const GROWING = { fieldSizing: 'content', maxHeight: '50vh' } as const

/** A value, which may have several lines. Not `password`: browsers would offer to keep it. */
export function ValueField({
  label,
  value,
  isInvalid = false,
  describedBy,
  onChange,
  ...rest
}: ValueFieldProps) {
  const id = useId()
  const rows = Math.min(MOST_ROWS, value.split('\n').length)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        {...rest}
        id={id}
        rows={rows}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        style={GROWING}
        onChange={({ target }) => onChange(target.value)}
        className="block w-full rounded-lg border border-line bg-surface px-3 py-2.5 font-mono text-sm wrap-anywhere aria-invalid:border-bad phone:text-base"
      />
    </div>
  )
}
