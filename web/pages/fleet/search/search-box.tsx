import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { withPageWords } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { IconButton } from '../../../ui/controls/button.tsx'
import { Kbd } from '../../../ui/display/kbd.tsx'
import { isComposing } from '../../../ui/keys/is-composing.ts'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.ts'
import { OverlayBoundary } from '../../../ui/overlays/overlay-boundary.tsx'
import type { ShownList, TakeKey } from './completion-list.tsx'
import type { WantedHit } from './use-first-hit.ts'
import { useTypedSearch } from './use-typed-search.ts'

const completion = createPart(
  withPageWords(() => import('./completion-list.tsx')),
  (module) => module.CompletionList,
)
const CompletionList = completion.Part

interface SearchBoxProps {
  /** The query in the URL, which follows the typing with a delay. */
  q: string
  onSearch: (q: string) => void
  onHit: (wanted: WantedHit) => void
}

/** The search field. Down and Enter go to the first hit, unless they choose a completion. */
export function SearchBox({ q, onSearch, onHit }: SearchBoxProps) {
  const { t } = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const keys = useRef<TakeKey>(null)
  const listId = useId()
  const { text, type, search } = useTypedSearch(q, onSearch)
  const [caret, setCaret] = useState<number | null>(null)
  const [list, setList] = useState<ShownList | null>(null)
  useHotkeys({
    '/': (event) => {
      event.preventDefault()
      input.current?.select()
    },
  })

  function onComplete(next: string, at: number) {
    flushSync(() => {
      type(next)
      setCaret(at)
    })
    input.current?.setSelectionRange(at, at)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key } = event
    // Browsers clear a search field on Escape, also while an input method is composing.
    if (key === 'Escape') event.preventDefault()
    if (isComposing(event.nativeEvent) || event.shiftKey) return
    if (keys.current?.(event)) event.preventDefault()
    else if (key === 'Escape') {
      if (text) search('')
      else input.current?.blur()
    } else if (key === 'ArrowDown' || key === 'Enter') {
      event.preventDefault()
      search(text)
      onHit({ q: text, opens: key === 'Enter' })
    }
  }

  return (
    <search className="relative flex min-w-0 max-w-xl flex-1 items-center">
      <Search size={16} aria-hidden className="pointer-events-none absolute left-3 text-muted" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list !== null}
        aria-controls={list ? listId : undefined}
        aria-activedescendant={list?.activeId}
        aria-label={t('bar.search')}
        autoComplete="off"
        placeholder={t('bar.searchHint')}
        value={text}
        onChange={({ target }) => {
          type(target.value)
          setCaret(target.selectionStart)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
        className="h-9 w-full appearance-none rounded-lg border border-line bg-surface pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden phone:h-11 phone:text-base"
      />
      <span className="absolute right-1.5">
        {text ? (
          <IconButton label={t('bar.clearSearch')} onClick={() => search('')} className="size-7!">
            <X size={15} aria-hidden />
          </IconButton>
        ) : (
          <span aria-hidden className="phone:hidden">
            <Kbd>/</Kbd>
          </span>
        )}
      </span>
      {caret !== null && text.trim().length > 1 && (
        <OverlayBoundary onClose={() => setCaret(null)}>
          <CompletionList {...{ text, caret, keys, onComplete }} id={listId} onShow={setList} />
        </OverlayBoundary>
      )}
    </search>
  )
}
