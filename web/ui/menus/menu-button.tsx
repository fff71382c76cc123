import { type ComponentProps, useRef, useState } from 'react'
import { createPart } from '../../loading/lazy-part.ts'
import { IconButton } from '../controls/button.tsx'
import { OverlayBoundary } from '../overlays/overlay-boundary.tsx'
import type { MenuEntry } from './menu-entry.ts'

const openMenu = createPart(
  () => import('./open-menu.tsx'),
  (module) => module.OpenMenu,
  { isSoonWanted: true },
)
const OpenMenu = openMenu.Part

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
  const close = () => setOpen(false)

  return (
    <>
      <IconButton
        ref={anchor}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={openMenu.preload}
        onFocus={openMenu.preload}
        onClick={() => setOpen(!isOpen)}
        {...rest}
      >
        {children}
      </IconButton>
      {isOpen && (
        <OverlayBoundary onClose={close}>
          <OpenMenu {...{ label, closeLabel, anchor }} entries={entries()} onClose={close} />
        </OverlayBoundary>
      )}
    </>
  )
}
