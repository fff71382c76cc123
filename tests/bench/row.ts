/** One line of the table. `holds` is null without a budget. */
export interface Row {
  what: string
  measured: string
  budget: string
  holds: boolean | null
  /** The noise of the machine, or the spread of the measurements. */
  noise: string
}

/** The input of every group of rows. */
export interface Run {
  /** The folder with this run's own copy of the build. */
  build: string
  /** Fewer rounds, shorter streams. */
  quick: boolean
  log: (text: string) => void
}

export type Measure = (run: Run) => Promise<Row[]>

export const NO_BUDGET = { budget: '-', holds: null }
