/** One event of a log: its text, with or without a line break, and when it was written. */
export interface LogEntry {
  data: string
  /** As the Hub sends it: with seconds, milliseconds or microseconds. */
  timestamp: string
}

/** What a text has in the log, `afterMs` after the log began. */
export interface LogText {
  afterMs: number
  text: string
}

/** The Hub writes times in three precisions. */
export function toTimestamp(at: number, precision: number): string {
  const iso = new Date(at).toISOString()
  switch (precision % 3) {
    case 0:
      return iso
    case 1:
      return iso.replace(/\.\d+Z$/, 'Z')
    default:
      return iso.replace('Z', '417Z')
  }
}

/** The time of an entry in epoch milliseconds. */
export function timeOf({ timestamp }: LogEntry): number {
  return Date.parse(timestamp)
}

/** As in the header lines: `2026-06-01 14:49:54`. */
export function clockTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}
