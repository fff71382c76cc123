/** The columns that can be hidden, in display order. The name, the state and the buttons always stay. */
export const COLUMNS = ['hardware', 'gpu', 'vram', 'cpu', 'memory', 'network', 'uptime', 'updated'] as const

export type Column = (typeof COLUMNS)[number]
export type MetricColumn = Exclude<Column, 'hardware' | 'uptime' | 'updated'>

export function isMetricColumn(column: Column): column is MetricColumn {
  return column !== 'hardware' && column !== 'uptime' && column !== 'updated'
}

/** What folds away first where there is no room. */
const FOLDING: readonly Column[] = [
  'network',
  'updated',
  'uptime',
  'vram',
  'memory',
  'hardware',
  'gpu',
  'cpu',
]

/** The least width in rem, and the share of the width that is left. */
type Width = readonly [least: number, share: number]

const SELECT: Width = [1.25, 0]
const STATE: Width = [8.75, 0.8]
const NAME: Width = [12.5, 2.4]
const BUTTONS: Width = [7, 0]

/** A number, and one with its bar. */
const NUMBER: Width = [3.5, 0.1]
const WITH_BAR: Width = [4.25, 0.1]

/** Between the columns, and at both ends of a row: `gap-x-2.5` and `px-3`. */
const GAP = 0.625
const ENDS = 1.5

/** The columns that fit, and whether their numbers have bars. */
export interface Fit {
  columns: readonly Column[]
  hasBars: boolean
}

/** What fits into `width` rem: the bars go first, then the columns in which no Space has a value, then others. */
export function fitColumns(chosen: readonly Column[], width: number, empty: readonly Column[] = []): Fit {
  const columns = COLUMNS.filter((column) => chosen.includes(column))
  if (leastWidth({ columns, hasBars: true }) <= width) return { columns, hasBars: true }
  for (const column of [...empty, ...FOLDING]) {
    if (leastWidth({ columns, hasBars: false }) <= width) break
    const at = columns.indexOf(column)
    if (at >= 0) columns.splice(at, 1)
  }
  return { columns, hasBars: false }
}

/** For `grid-template-columns`. */
export function gridTemplate(fit: Fit): string {
  return widthsOf(fit)
    .map(([least, share]) => (share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`))
    .join(' ')
}

function widthsOf({ columns, hasBars }: Fit): Width[] {
  return [SELECT, STATE, NAME, ...columns.map((column) => widthOf(column, hasBars)), BUTTONS]
}

function widthOf(column: Column, hasBars: boolean): Width {
  switch (column) {
    case 'hardware':
      return [7.25, 1.6]
    case 'network':
      return [9, 0.2]
    case 'uptime':
      return [7.375, 0]
    case 'updated':
      return [5, 0.2]
    default:
      return hasBars ? WITH_BAR : NUMBER
  }
}

function leastWidth(fit: Fit): number {
  const widths = widthsOf(fit)
  return widths.reduce((total, [least]) => total + least, ENDS + (widths.length - 1) * GAP)
}
