import { type ComponentProps, type ReactNode, type RefObject, useRef, useState } from 'react'
import { IconButton } from '../controls/button.tsx'
import { OverlayBoundary } from '../overlays/overlay-boundary.tsx'

/** What an open menu gets from its button. */
export interface OpenMenuState {
  label: string
  closeLabel: string
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

interface MenuTriggerProps extends Omit<ComponentProps<typeof IconButton>, 'onSelect'> {
  closeLabel: string
  /** When the button is hovered or focused: the time to load the menu. */
  onNear: () => void
  menu: (open: OpenMenuState) => ReactNode
}

/** A button that opens a menu. While closed it costs almost nothing: there is one on every card. */
export function MenuTrigger({ menu, onNear, closeLabel, label, children, ...rest }: MenuTriggerProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const onClose = () => setOpen(false)

  return (
    <>
      <IconButton
        ref={anchor}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => setOpen(!isOpen)}
        {...rest}
      >
        {children}
      </IconButton>
      {isOpen && (
        <OverlayBoundary onClose={onClose}>{menu({ label, closeLabel, anchor, onClose })}</OverlayBoundary>
      )}
    </>
  )
}
