import { useEffect } from 'react'
import { onIdle } from './on-idle.ts'
import { preloadParts } from './part.ts'

/** Fetches menus, dialogs and the palette once the first screen is drawn, so that they open even if the server is away then. */
export function usePreloadAtIdle() {
  useEffect(() => onIdle(preloadParts), [])
}
