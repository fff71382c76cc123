/** The columns of the table, for its head and its rows alike. */
export const TABLE_COLUMNS =
  'grid grid-cols-[1.5rem_minmax(12rem,2.2fr)_minmax(9.5rem,1.1fr)_minmax(6rem,0.7fr)_minmax(6rem,0.8fr)_minmax(6rem,0.8fr)_minmax(11rem,0.9fr)_minmax(5.5rem,0.6fr)_2rem] items-center gap-x-4 px-3'
