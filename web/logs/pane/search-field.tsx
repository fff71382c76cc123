import { ChevronDown, ChevronUp, Search as SearchIcon } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/controls/button.tsx'
import { isComposing } from '../../ui/keys/is-composing.ts'
import type { Search } from '../search/use-search.ts'

/** The search over the logs of the page. Enter goes to the next match, Shift+Enter to the one before. */
export function SearchField({ search }: { search: Search }) {
  const { t } = useLocale()
  const { query, setQuery, matcher, step } = search
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useFindKey(() => field.current)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && query.text !== '') setQuery({ text: '' })
    else return
    event.preventDefault()
  }

  return (
    <search className="relative flex min-w-0 flex-1 basis-64 flex-wrap items-center gap-1">
      <label className="relative flex min-w-0 flex-1 items-center">
        <span className="sr-only">{t('logs.search')}</span>
        <SearchIcon size={14} aria-hidden className="pointer-events-none absolute left-2.5 text-muted" />
        <input
          ref={field}
          type="search"
          value={query.text}
          onChange={(event) => setQuery({ text: event.target.value })}
          onKeyDown={onKeyDown}
          placeholder={t('logs.search')}
          aria-invalid={matcher.kind === 'invalid'}
          aria-describedby={matcher.kind === 'invalid' ? id : undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          className="h-8 w-full min-w-0 rounded-lg border border-line bg-surface pr-2 pl-8 text-xs aria-invalid:border-bad phone:h-11 phone:text-base"
        />
      </label>
      <IconButton label={t('logs.previous')} onClick={() => step(-1)} disabled={matcher.kind !== 'match'}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('logs.next')} onClick={() => step(1)} disabled={matcher.kind !== 'match'}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      {matcher.kind === 'invalid' && (
        <p id={id} role="alert" className="w-full text-xs text-bad">
          {t('logs.invalidRegex')} <span lang="en">{matcher.reason}</span>
        </p>
      )}
    </search>
  )
}

/** Ctrl or ⌘ F searches the whole log: the browser's own search would only find what is on the screen. A second press is the browser's. */
function useFindKey(getField: () => HTMLInputElement | null) {
  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent) {
      const isFind =
        event.key.toLowerCase() === 'f' &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey
      const field = getField()
      if (!isFind || !field || document.activeElement === field) return
      event.preventDefault()
      field.select()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}
