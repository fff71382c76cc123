import { type FormEvent, useId, useState } from 'react'

interface SuggestFieldProps {
  label: string
  value: string
  suggestions: readonly string[]
  /** Called with a suggestion, or with any text on Enter or when the field is left. */
  onChoose: (value: string) => void
}

/** A field for a name, with the platform's own suggestions. */
export function SuggestField({ label, value, suggestions, onChoose }: SuggestFieldProps) {
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value

  function commit(next: string) {
    setTyped(null)
    if (next.trim() !== value) onChoose(next.trim())
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    commit(text)
  }

  return (
    <form onSubmit={submit} className="inline-flex phone:w-full">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        list={listId}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          if (target.value === '' || suggestions.includes(target.value)) commit(target.value)
          else setTyped(target.value)
        }}
        onBlur={() => commit(text)}
        className="h-8 w-44 rounded-lg border border-line bg-surface px-2.5 text-xs hover:bg-hover phone:h-11 phone:w-full phone:pr-1 phone:text-base phone:placeholder:text-xs"
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </form>
  )
}
