import type { LogLine } from '../../../shared/wire/logs.ts'
import { createPositions, type LogPosition, markOf } from './log-position.ts'

/** A line, and where the reader is after it. */
export interface PlacedLine {
  line: LogLine
  position: LogPosition
}

/** More lines of one time than the Hub has ever sent. */
const MAX_HELD = 20_000
/** A fraction of the memory that all streams share. */
const MAX_HELD_CHARACTERS = 4 * 1024 * 1024

/**
 * Passes on the lines after a position, or all of them if it is null. A position with a mark is found only when all lines of its
 * time are known; until then they are held. `tail`: how many of the last lines the reader began with. If it has got fewer, these
 * were most likely all lines of the log, so that their number is exact.
 */
export function createLogCursor(after: LogPosition | null, tail: number) {
  const place = createPositions({ isWhole: after !== null })
  let held: PlacedLine[] = []
  let characters = 0
  let isPast = after === null

  function settle(): PlacedLine[] {
    if (after === null || held.length === 0) return []
    isPast = true
    const rest = held.slice(indexOf(after) + 1)
    held = []
    return rest
  }

  /** Which of the held lines is the last one before the position; -1 if none is. */
  function indexOf({ count, mark }: LogPosition): number {
    const isMarked = ({ line }: PlacedLine) => markOf(line) === mark
    const exact = held[count - 1]
    if (count < tail && exact && isMarked(exact)) return count - 1
    return held.findLastIndex((placed, index) => index >= count - 1 && isMarked(placed))
  }

  return {
    take(line: LogLine): PlacedLine[] {
      const placed = { line, position: place(line) }
      const { time, count } = placed.position
      if (isPast || after === null || time > after.time) {
        const before = settle()
        isPast = true
        return [...before, placed]
      }
      if (time < after.time) return []
      if (after.mark === null) return count > after.count ? [placed] : []
      held.push(placed)
      characters += line.text.length
      return held.length > MAX_HELD || characters > MAX_HELD_CHARACTERS ? settle() : []
    },

    /** Whether lines are held. */
    isHolding: () => held.length > 0,

    /** The lines after the position among those that are held: the Hub has sent all of them. */
    settle,
  }
}
