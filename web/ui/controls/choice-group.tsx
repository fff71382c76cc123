interface ChoiceGroupProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** One of a few values, all of them visible. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, value, options, onChoose } = props
  return (
    <fieldset className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5 py-2">
      <legend className="float-left py-1.5">{label}</legend>
      <div className="flex flex-wrap gap-1 rounded-lg border border-line bg-canvas p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer items-center rounded-md px-3 text-muted hover:text-ink has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:ring-1 has-checked:ring-line-strong has-focus-visible:outline-2 has-focus-visible:outline-focus phone:min-h-11 phone:px-2"
          >
            <input
              type="radio"
              name={label}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
