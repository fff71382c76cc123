import { useSyncExternalStore } from 'react'

const PHONE = 640
const CARD = 320
const GAP = 16
const WIDEST = 1760
const PADDING = 48

function subscribe(listener: () => void) {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

/** How many cards fit side by side. */
export function columnsFor(width: number): number {
  if (width < PHONE) return 1
  const room = Math.min(width, WIDEST) - PADDING
  return Math.max(1, Math.floor((room + GAP) / (CARD + GAP)))
}

export function useColumns() {
  const columns = useSyncExternalStore(subscribe, () => columnsFor(innerWidth))
  const isPhone = useSyncExternalStore(subscribe, () => innerWidth < PHONE)
  return { columns, isPhone }
}
