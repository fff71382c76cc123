import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useMemo, useState } from 'react'
import { findUnknownFilters, parseSearch } from '../../../../shared/search/parse-search.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { spacesQuery } from '../../../requests/spaces.ts'
import { type Completion, complete } from './complete.ts'
import { valueLabel } from './completion-words.ts'
import { listStep } from './list-keys.ts'

/** Takes a key press of the search field if it means the list. */
export type TakeKey = (event: KeyboardEvent) => boolean

export interface ShownList {
  activeId: string | undefined
}

interface CompletionListProps {
  id: string
  text: string
  caret: number
  keys: RefObject<TakeKey | null>
  /** Null: there is nothing to choose from. */
  onShow: (list: ShownList | null) => void
  onComplete: (text: string, caret: number) => void
}

/** What can complete the word before the caret, below the search field, which keeps the focus. */
export function CompletionList({ id, text, caret, keys, onShow, onComplete }: CompletionListProps) {
  const { t } = useLocale()
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const [active, setActive] = useState({ text, index: -1 })
  const [dismissed, setDismissed] = useState<string | null>(null)
  const spaces = data?.spaces
  const { start, options } = useMemo(() => {
    if (dismissed === text) return { start: 0, options: [] }
    return complete(text, caret, spaces ?? [], (key, value) => valueLabel(t, key, value))
  }, [text, caret, spaces, t, dismissed])
  const index = active.text === text ? Math.min(active.index, options.length - 1) : -1
  const isOpen = options.length > 0
  const activeId = index >= 0 ? optionId(id, index) : undefined

  useEffect(() => onShow(isOpen ? { activeId } : null), [isOpen, activeId, onShow])
  useEffect(() => () => onShow(null), [onShow])
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  function pick({ insert }: Completion) {
    const rest = text.slice(caret).trimStart()
    onComplete(`${text.slice(0, start)}${insert}${rest}`, start + insert.length)
  }

  useImperativeHandle(keys, () => ({ key }) => {
    const step = listStep(key, index, options.length)
    if (step === null) return false
    if (step === 'dismiss') setDismissed(text)
    else if ('move' in step) setActive({ text, index: step.move })
    else if (options[step.pick]) pick(options[step.pick] as Completion)
    return true
  })

  if (!isOpen) return <UnknownFilters text={text} />
  return (
    // Its options are chosen by the keys of the field, which says which one is active.
    <div
      id={id}
      role="listbox"
      aria-label={t('search.completions')}
      className="absolute inset-x-0 top-full z-30 mt-1 max-h-80 overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-raised"
    >
      {options.map((option, at) => (
        <Option
          key={option.insert}
          id={optionId(id, at)}
          option={option}
          isActive={at === index}
          onPick={() => pick(option)}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  id: string
  option: Completion
  isActive: boolean
  onPick: () => void
}

function Option({ id, option, isActive, onPick }: OptionProps) {
  const { t, format } = useLocale()
  const { key, value, count, insert } = option
  const label = value === null ? t(`search.key.${key}`) : valueLabel(t, key, value)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      className="flex min-h-8 cursor-pointer items-center gap-3 rounded-lg px-3 hover:bg-hover aria-selected:bg-hover aria-selected:shadow-[inset_3px_0_0_var(--color-focus)] phone:min-h-11"
    >
      <span className="truncate font-mono text-xs">{insert.trim()}</span>
      {label !== value && <span className="truncate text-muted">{label}</span>}
      {count !== null && (
        <span className="ml-auto text-xs text-muted tabular-nums">{format.number(count)}</span>
      )}
    </div>
  )
}

/** Says softly that a filter does not exist. */
function UnknownFilters({ text }: { text: string }) {
  const { t } = useLocale()
  const [unknown] = findUnknownFilters(parseSearch(text))
  if (unknown === undefined) return null
  return (
    <p
      role="status"
      className="absolute inset-x-0 top-full z-30 mt-1 rounded-xl border border-line bg-raised px-3 py-2 text-xs text-muted shadow-raised"
    >
      {t('search.unknown', { filter: unknown })}
    </p>
  )
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}
