import type { Preferences } from '../controls/preferences.ts'

/** How one Space of the list looks. */
export type Look = 'card' | 'item' | 'row' | 'slim-row'

/** The heights in rem, as in the styles: that of a card and an item with the gap below it. */
export const HEIGHTS: Record<Look, number> = { card: 9.25, item: 5, row: 2.25, 'slim-row': 1.75 }

/** Of the head of a section, in rem, about: it is measured once it is rendered. */
export const SECTION_HEIGHT = 3.4

/** A phone has no room for cards or a table, only for items. */
export function lookOf({ view, density }: Pick<Preferences, 'view' | 'density'>, isPhone: boolean): Look {
  if (isPhone) return 'item'
  const isCompact = density === 'compact'
  if (view === 'table') return isCompact ? 'slim-row' : 'row'
  return isCompact ? 'item' : 'card'
}

export function isTable(look: Look): boolean {
  return look === 'row' || look === 'slim-row'
}
