import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../../../i18n/locale.tsx'
import { IconButton } from '../../../ui/controls/button.tsx'
import { Kbd } from '../../../ui/display/kbd.tsx'
import { isComposing } from '../../../ui/keys/is-composing.ts'
import { useHotkeys } from '../../../ui/keys/use-hotkeys.ts'

// Browsers limit how often a URL may change.
const SETTLE_MS = 150

/** The search field. `q` is the query in the URL, which follows the typing with a delay. */
export function SearchBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(q)
  const sent = useRef(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setText(q)
  }, [q])
  useEffect(() => () => clearTimeout(timer.current), [])
  useHotkeys({
    '/': (event) => {
      event.preventDefault()
      input.current?.select()
    },
  })

  function change(next: string, waitMs: number) {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      sent.current = next
      onSearch(next)
    }, waitMs)
  }

  return (
    <search className="relative mx-auto flex max-w-xl items-center">
      <Search size={16} aria-hidden className="pointer-events-none absolute left-3 text-muted" />
      <input
        ref={input}
        type="search"
        aria-label={t('bar.search')}
        placeholder={t('bar.searchHint')}
        value={text}
        onChange={(event) => change(event.target.value, SETTLE_MS)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // Browsers clear a search field on Escape.
          event.preventDefault()
          if (isComposing(event.nativeEvent)) return
          if (text) change('', 0)
          else input.current?.blur()
        }}
        className="h-9 w-full appearance-none rounded-lg border border-line bg-surface pr-10 pl-9 [&::-webkit-search-cancel-button]:hidden phone:h-11 phone:text-base"
      />
      <span className="absolute right-1.5">
        {text ? (
          <IconButton label={t('bar.clearSearch')} onClick={() => change('', 0)} className="size-7!">
            <X size={15} aria-hidden />
          </IconButton>
        ) : (
          <span aria-hidden className="phone:hidden">
            <Kbd>/</Kbd>
          </span>
        )}
      </span>
    </search>
  )
}
