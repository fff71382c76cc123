import { useSyncExternalStore } from 'react'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'

const CARD = 320
const GAP = 16
const MAX_WIDTH = 1760
const PADDING = 48

function subscribe(listener: () => void) {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

/** How many cards fit side by side. */
export function columnsFor(width: number): number {
  const room = Math.min(width, MAX_WIDTH) - PADDING
  return Math.max(1, Math.floor((room + GAP) / (CARD + GAP)))
}

export function useColumns() {
  const columns = useSyncExternalStore(subscribe, () => columnsFor(innerWidth))
  const isPhone = useMediaQuery(PHONE)
  return { columns, isPhone }
}

// Written out in full, because Tailwind only generates classes that it finds in the source.
const COLUMNS = ['', 'grid-cols-1', 'grid-cols-2', 'grid-cols-3', 'grid-cols-4', 'grid-cols-5']

export function cardGridClass(columns: number): string {
  return `grid gap-4 ${COLUMNS[columns] ?? 'grid-cols-5'}`
}

/** The columns of the table, for head and rows. On a narrow page, the network and the last change are hidden. */
export const TABLE_COLUMNS =
  'grid grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(11rem,0.9fr)_minmax(5.5rem,0.6fr)_2rem] narrow:grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(5.5rem,0.6fr)_2rem] slim:grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_2rem] items-center gap-x-4 px-3'

/** For the cells that are hidden on a narrow page. */
export const FOLDS_FIRST = 'narrow:hidden'
export const FOLDS_NEXT = 'slim:hidden'

/** For the last column: the actions stay visible while the rest scrolls. */
export const STAYS_RIGHT = 'sticky right-0 z-10 -mr-3 self-stretch bg-inherit pr-3'
