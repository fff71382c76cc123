import { Search, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/controls/button.tsx'

/** The page's search in the middle of the bar. On a phone it is an icon that opens it over the whole bar. */
export function FoldedSearch({ children }: { children: ReactNode }) {
  const { t } = useLocale()
  const [search] = useSearchParams()
  const isSearching = search.has('q')
  const [isOpen, setOpen] = useState(isSearching)
  const field = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  // In the same task as the tap: otherwise no keyboard would appear on iOS.
  function open() {
    flushSync(() => setOpen(true))
    field.current?.querySelector('input')?.focus()
  }
  function close() {
    flushSync(() => setOpen(false))
    opener.current?.focus()
  }

  return (
    <>
      <span className="ml-auto hidden phone:block">
        <IconButton
          ref={opener}
          label={t('bar.search')}
          aria-expanded={isOpen}
          onClick={open}
          className={isSearching ? 'text-focus' : ''}
        >
          <Search size={20} aria-hidden />
        </IconButton>
      </span>
      <div
        ref={field}
        className={`min-w-0 flex-1 phone:absolute phone:inset-0 phone:z-10 phone:items-center phone:bg-canvas phone:px-1 ${isOpen ? 'phone:flex' : 'phone:hidden'}`}
      >
        <div className="min-w-0 phone:flex-1">{children}</div>
        <span className="hidden phone:block">
          <IconButton label={t('bar.closeSearch')} onClick={close}>
            <X size={20} aria-hidden />
          </IconButton>
        </span>
      </div>
    </>
  )
}
