import { useEffect } from 'react'
import { onIdle } from './on-idle.ts'
import { preloadParts } from './part.ts'

/**
 * Loads menus, dialogs and the palette after the first screen is drawn, so that they open even if the server is unreachable
 * then.
 */
export function usePreloadAtIdle() {
  useEffect(() => onIdle(preloadParts), [])
}
