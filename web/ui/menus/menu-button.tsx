import { type ComponentProps, type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { createPart, preloadParts } from '../../loading/lazy-part.ts'
import { IconButton } from '../controls/button.tsx'
import { OverlayBoundary } from '../overlays/overlay-boundary.tsx'
import { PHONE, useMediaQuery } from '../use-media-query.ts'
import type { MenuEntry } from './menu-entry.ts'

const menu = createPart(
  () => import('./menu.tsx'),
  (module) => module.Menu,
  { isSoonWanted: true },
)
const sheet = createPart(
  () => import('./sheet.tsx'),
  (module) => module.Sheet,
  { isSoonWanted: true },
)
const Menu = menu.Part
const Sheet = sheet.Part

interface MenuButtonProps extends Omit<ComponentProps<typeof IconButton>, 'onSelect'> {
  closeLabel: string
  /** Only called when the menu opens: a list of cards has many menus and shows one. */
  entries: () => MenuEntry[]
}

/**
 * A button that opens a menu, whose code is loaded when the button is hovered or focused. While closed it costs almost
 * nothing: there is one on every card.
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
  if (matchMedia(PHONE).matches) sheet.preload()
  else menu.preload()
}

interface OpenMenuProps {
  label: string
  closeLabel: string
  anchor: RefObject<HTMLButtonElement | null>
  entries: MenuEntry[]
  onClose: () => void
}

/** A pop-up, or a sheet on a phone. */
function OpenMenu({ anchor, closeLabel, ...shared }: OpenMenuProps) {
  const [, navigate] = useLocation()
  const isPhone = useMediaQuery(PHONE)
  // The chosen entry may open a dialog, which must be ready by then.
  useEffect(preloadParts, [])
  return (
    <OverlayBoundary onClose={shared.onClose}>
      {isPhone ? (
        <Sheet {...shared} closeLabel={closeLabel} navigate={navigate} />
      ) : (
        <Menu {...shared} anchor={anchor} navigate={navigate} />
      )}
    </OverlayBoundary>
  )
}
