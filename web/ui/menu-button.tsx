import { type ComponentProps, lazy, type RefObject, Suspense, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { IconButton } from './button.tsx'
import type { MenuEntry } from './menu-entry.ts'
import { PHONE, useMediaQuery } from './use-media-query.ts'

const loadMenu = () => import('./menu.tsx')
const loadSheet = () => import('./sheet.tsx')
const Menu = lazy(() => loadMenu().then((module) => ({ default: module.Menu })))
const Sheet = lazy(() => loadSheet().then((module) => ({ default: module.Sheet })))

interface MenuButtonProps extends Omit<ComponentProps<typeof IconButton>, 'onSelect'> {
  closeLabel: string
  /** Made only when the menu opens: a list of cards has many menus and shows one. */
  entries: () => MenuEntry[]
}

/**
 * A button that opens a menu; what draws the menu is fetched when the button is pointed at or focused. Closed, it
 * costs next to nothing: there is one on every card.
 */
export function MenuButton({ entries, closeLabel, label, children, ...rest }: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)

  return (
    <>
      <IconButton
        ref={anchor}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => setOpen(!isOpen)}
        {...rest}
      >
        {children}
      </IconButton>
      {isOpen && (
        <OpenMenu
          label={label}
          closeLabel={closeLabel}
          anchor={anchor}
          entries={entries()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function preload() {
  void (matchMedia(PHONE).matches ? loadSheet() : loadMenu()).catch(() => undefined)
}

interface OpenMenuProps {
  label: string
  closeLabel: string
  anchor: RefObject<HTMLButtonElement | null>
  entries: MenuEntry[]
  onClose: () => void
}

/** A pop-up, or on a phone a sheet. */
function OpenMenu({ anchor, closeLabel, ...shared }: OpenMenuProps) {
  const [, navigate] = useLocation()
  const isPhone = useMediaQuery(PHONE)
  return (
    <Suspense fallback={null}>
      {isPhone ? (
        <Sheet {...shared} closeLabel={closeLabel} navigate={navigate} />
      ) : (
        <Menu {...shared} anchor={anchor} navigate={navigate} />
      )}
    </Suspense>
  )
}
