/** Epoch milliseconds and a value. */
export type Point = readonly [at: number, value: number]

/** A column for uPlot: `undefined` means no sample of this line at that time, `null` is a gap that no line crosses. */
export type Column = (number | null | undefined)[]

export interface Aligned {
  /** Epoch milliseconds, ascending. */
  times: number[]
  columns: Column[]
}

/** Longer than this without a sample is a gap: the connection was lost, or the Space was not running. */
const GAP_MS = 15_000

/** Aligns tracks whose samples arrive at different times (one for each replica) on one time axis. */
export function align(tracks: readonly (readonly Point[])[]): Aligned {
  const maps = tracks.map(withGaps)
  const times = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b)
  return { times, columns: maps.map((map) => times.map((time) => map.get(time))) }
}

function withGaps(track: readonly Point[]): Map<number, number | null> {
  const values = new Map<number, number | null>()
  let before: number | null = null
  for (const [at, value] of track) {
    if (before !== null && at - before > GAP_MS) values.set(before + 1, null)
    values.set(at, value)
    before = at
  }
  return values
}
