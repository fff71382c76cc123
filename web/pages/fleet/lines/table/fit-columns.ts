/** The columns that can be hidden, in display order. The name, the state and the buttons always stay. */
export const COLUMNS = ['hardware', 'gpu', 'vram', 'cpu', 'memory', 'network', 'updated'] as const

export type Column = (typeof COLUMNS)[number]
export type MetricColumn = Exclude<Column, 'hardware' | 'updated'>

export function isMetricColumn(column: Column): column is MetricColumn {
  return column !== 'hardware' && column !== 'updated'
}

/** What folds away first where there is no room. */
const FOLDING: readonly Column[] = ['network', 'updated', 'vram', 'memory', 'hardware', 'gpu', 'cpu']

/** The least width in rem, and the share of the width that is left. */
type Width = readonly [least: number, share: number]

const WIDTHS: Record<Column, Width> = {
  hardware: [6.5, 1.6],
  gpu: [4.25, 0.1],
  vram: [4.25, 0.1],
  cpu: [4.25, 0.1],
  memory: [4.25, 0.1],
  network: [9, 0.2],
  updated: [5, 0.2],
}
const SELECT: Width = [1.25, 0]
const STATE: Width = [8.75, 0.8]
const NAME: Width = [9.75, 2.4]
const BUTTONS: Width = [7, 0]

/** Between the columns, and at both ends of a row: `gap-x-2.5` and `px-3`. */
const GAP = 0.625
const ENDS = 1.5

/** The columns that fit into `width` rem. */
export function fitColumns(chosen: readonly Column[], width: number): Column[] {
  const fitting = COLUMNS.filter((column) => chosen.includes(column))
  for (const column of FOLDING) {
    if (leastWidth(fitting) <= width) break
    const at = fitting.indexOf(column)
    if (at >= 0) fitting.splice(at, 1)
  }
  return fitting
}

/** For `grid-template-columns`. */
export function gridTemplate(columns: readonly Column[]): string {
  return widthsOf(columns)
    .map(([least, share]) => (share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`))
    .join(' ')
}

function widthsOf(columns: readonly Column[]): Width[] {
  return [SELECT, STATE, NAME, ...columns.map((column) => WIDTHS[column]), BUTTONS]
}

function leastWidth(columns: readonly Column[]): number {
  const widths = widthsOf(columns)
  return widths.reduce((total, [least]) => total + least, ENDS + (widths.length - 1) * GAP)
}
