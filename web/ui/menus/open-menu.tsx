import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { preloadParts } from '../../loading/lazy-part.ts'
import { PHONE, useMediaQuery } from '../use-media-query.ts'
import { Menu } from './menu.tsx'
import type { MenuEntry } from './menu-entry.ts'
import type { OpenMenuState } from './menu-trigger.tsx'
import { Sheet } from './sheet.tsx'

interface OpenMenuProps extends OpenMenuState {
  entries: MenuEntry[]
}

/** A pop-up, or a sheet on a phone. */
export function OpenMenu({ anchor, closeLabel, ...shared }: OpenMenuProps) {
  const [, navigate] = useLocation()
  const isPhone = useMediaQuery(PHONE)
  // The chosen entry may open a dialog, which must be ready by then.
  useEffect(preloadParts, [])
  return isPhone ? (
    <Sheet {...shared} closeLabel={closeLabel} navigate={navigate} />
  ) : (
    <Menu {...shared} anchor={anchor} navigate={navigate} />
  )
}
