import { useEffect } from 'react'
import { preloadParts } from './lazy-part.ts'

/**
 * Loads menus, dialogs and the palette after the first screen is drawn, so that they open even if the server is unreachable
 * then.
 */
export function usePreloadAtIdle() {
  useEffect(preloadParts, [])
}
