import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from './button.tsx'
import type { MenuEntry } from './menu-entry.ts'
import { useMediaQuery } from './use-media-query.ts'

const loadMenu = () => import('./menu.tsx')
const loadSheet = () => import('./sheet.tsx')
const Menu = lazy(() => loadMenu().then((module) => ({ default: module.Menu })))
const Sheet = lazy(() => loadSheet().then((module) => ({ default: module.Sheet })))

interface MenuButtonProps extends Omit<ComponentProps<typeof IconButton>, 'onSelect'> {
  closeLabel: string
  /** Made only when the menu opens: a list of cards has many menus and shows one. */
  entries: () => MenuEntry[]
}

/** A button that opens a menu. What draws the menu is fetched when the button is pointed at or focused. */
export function MenuButton({ entries, closeLabel, label, children, ...rest }: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [, navigate] = useLocation()
  const isPhone = useMediaQuery('(width < 40rem)')

  const preload = () => void (isPhone ? loadSheet() : loadMenu()).catch(() => undefined)
  const shared = { label, onClose: () => setOpen(false), navigate }
  return (
    <>
      <IconButton
        ref={anchor}
        label={label}
        aria-haspopup={isPhone ? 'dialog' : 'menu'}
        aria-expanded={isOpen}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(!isOpen)}
        {...rest}
      >
        {children}
      </IconButton>
      {isOpen && (
        <Suspense fallback={null}>
          {isPhone ? (
            <Sheet {...shared} closeLabel={closeLabel} entries={entries()} />
          ) : (
            <Menu {...shared} anchor={anchor} entries={entries()} />
          )}
        </Suspense>
      )}
    </>
  )
}
