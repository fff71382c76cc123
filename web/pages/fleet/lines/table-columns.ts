/** The columns of the table, for its head and its rows alike. On a narrow page the network and the last change fold away. */
export const TABLE_COLUMNS =
  'grid grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(11rem,0.9fr)_minmax(5.5rem,0.6fr)_2rem] narrow:grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(5.5rem,0.6fr)_2rem] slim:grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_2rem] items-center gap-x-4 px-3'

/** In the cells that fold away. */
export const FOLDS_FIRST = 'narrow:hidden'
export const FOLDS_NEXT = 'slim:hidden'

/** Of the last column: what can be done stays on the screen while the rest is scrolled. */
export const STAYS_RIGHT = 'sticky right-0 z-10 -mr-3 self-stretch bg-inherit pr-3'
