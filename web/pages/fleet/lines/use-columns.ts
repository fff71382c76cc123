import { useSyncExternalStore } from 'react'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'

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
  const room = Math.min(width, WIDEST) - PADDING
  return Math.max(1, Math.floor((room + GAP) / (CARD + GAP)))
}

export function useColumns() {
  const columns = useSyncExternalStore(subscribe, () => columnsFor(innerWidth))
  const isPhone = useMediaQuery(PHONE)
  return { columns, isPhone }
}
