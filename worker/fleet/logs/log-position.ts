import type { LogLine } from '../../../shared/wire/logs.ts'

/**
 * Where a reader is in a log, as the id of an event. It is all that is needed to go on after an eviction, since the Hub sends the
 * same lines with the same times again: the latest time so far, and how many lines have come since it was reached, that one
 * included. Two equal lines with the same time are thus two lines; nothing is compared by its text.
 *
 * The one exception is `mark`. If the Hub was asked for the last lines only, they may begin in the middle of lines with the same
 * time. Until that time has passed, the number does not say which of them these were, and the hash of the last line helps.
 */
export interface LogPosition {
  /** Epoch milliseconds; 0 before the first time. It never goes back, even if the times in the log do. */
  time: number
  count: number
  mark: string | null
}

/** No line has a later time: nothing would ever come after it. */
const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z')
const ID = /^(\d{1,15})-(\d{1,9})(?:-([0-9a-f]{1,8}))?$/

export function writePosition({ time, count, mark }: LogPosition): string {
  return mark === null ? `${time}-${count}` : `${time}-${count}-${mark}`
}

/** Null if the id is not one of ours. */
export function parsePosition(id: string | null): LogPosition | null {
  const [, time, count, mark] = ID.exec(id ?? '') ?? []
  if (time === undefined || Number(time) > LAST_TIME) return null
  return { time: Number(time), count: Number(count), mark: mark ?? null }
}

/** Counts lines from the beginning of a log, or, if not `isWhole`, from somewhere in it. */
export function createPositions({ isWhole }: { isWhole: boolean }): (line: LogLine) => LogPosition {
  let [time, count] = [0, 0]
  let isSure = isWhole
  let hasBegun = false
  return (line) => {
    const latest = Math.max(time, Date.parse(line.at ?? '') || 0)
    // The header comes on top of the last lines: the time after it may be that of lines which were left out.
    if (latest > time && hasBegun) isSure = true
    hasBegun ||= !isHeader(line)
    count = latest > time ? 1 : count + 1
    time = latest
    return { time, count, mark: isSure ? null : markOf(line) }
  }
}

function isHeader({ text }: LogLine): boolean {
  return text.startsWith('=====')
}

/** FNV-1a of the text, 32 bits. */
export function markOf({ text }: LogLine): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16)
}
