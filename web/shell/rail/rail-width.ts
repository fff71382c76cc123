import { useSyncExternalStore } from 'react'
import { createListeners } from '../../state/listeners.ts'
import { readStored, writeStored } from '../../state/stored.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'

/** Here the table needs the room, so the rail begins narrow. */
const SMALL = '(width <= 1100px)'

export type RailWidth = 'wide' | 'narrow'

const changes = createListeners()
/** Also holds the choices if storage is blocked. */
const chosen = new Map<string, RailWidth>()

/** How wide the rail is, remembered for large and small windows apart, and how to change that. */
export function useRailWidth(): [RailWidth, (width: RailWidth) => void] {
  const isSmall = useMediaQuery(SMALL)
  const key = isSmall ? 'rail-small' : 'rail'
  const width = useSyncExternalStore(changes.subscribe, () => read(key) ?? (isSmall ? 'narrow' : 'wide'))
  return [
    width,
    (next) => {
      chosen.set(key, next)
      writeStored('localStorage', key, next)
      changes.notify()
    },
  ]
}

function read(key: string): RailWidth | undefined {
  const stored = chosen.get(key) ?? readStored('localStorage', key)
  return (['wide', 'narrow'] as const).find((width) => width === stored)
}
