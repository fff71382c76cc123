/** One line of the table. `holds` is null where there is no budget. */
export interface Row {
  what: string
  measured: string
  budget: string
  holds: boolean | null
  /** What the machine alone makes of it, or how far the measurements lie apart. */
  noise: string
}

/** What every group of rows is given. */
export interface Run {
  /** The folder with this run's own copy of the build. */
  build: string
  /** Fewer rounds, shorter streams. */
  quick: boolean
  log: (text: string) => void
}

export type Measure = (run: Run) => Promise<Row[]>

export const NO_BUDGET = { budget: '-', holds: null }
