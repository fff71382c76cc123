import type { ComponentProps } from 'react'
import { createPart } from '../../loading/lazy-part.ts'
import type { MenuEntry } from './menu-entry.ts'
import { MenuTrigger } from './menu-trigger.tsx'

const openMenu = createPart(
  () => import('./open-menu.tsx'),
  (module) => module.OpenMenu,
  { isSoonWanted: true },
)
const OpenMenu = openMenu.Part

interface MenuButtonProps extends Omit<ComponentProps<typeof MenuTrigger>, 'menu' | 'onNear'> {
  /** Only called when the menu opens. */
  entries: () => MenuEntry[]
}

/** A button that opens a menu of these entries, whose code is loaded when the button is hovered or focused. */
export function MenuButton({ entries, ...rest }: MenuButtonProps) {
  return (
    <MenuTrigger
      {...rest}
      onNear={openMenu.preload}
      menu={(open) => <OpenMenu {...open} entries={entries()} />}
    />
  )
}
