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

// Written out, because Tailwind makes only the classes that it finds as they stand.
const COLUMNS = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3', 'grid-cols-4', 'grid-cols-5']

export function cardGridClass(columns: number): string {
  return `grid gap-4 ${COLUMNS[columns] ?? 'grid-cols-5'}`
}

/** The columns of the table, for its head and its rows alike. On a narrow page the network and the last change fold away. */
export const TABLE_COLUMNS =
  'grid grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(11rem,0.9fr)_minmax(5.5rem,0.6fr)_2rem] narrow:grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(5.5rem,0.6fr)_2rem] slim:grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_2rem] items-center gap-x-4 px-3'

/** In the cells that fold away. */
export const FOLDS_FIRST = 'narrow:hidden'
export const FOLDS_NEXT = 'slim:hidden'

/** Of the last column: what can be done stays on the screen while the rest is scrolled. */
export const STAYS_RIGHT = 'sticky right-0 z-10 -mr-3 self-stretch bg-inherit pr-3'
