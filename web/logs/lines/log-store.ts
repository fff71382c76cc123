import { removeColours } from '../../../shared/ansi.ts'
import type { LogLine } from '../../../shared/wire/logs.ts'
import { createListeners } from '../../state/listeners.ts'
import { type Entry, isStartup } from './entry.ts'
import { guessLevel, type Level } from './level.ts'

/** What a tab can hold of one log without becoming slow. */
const MAX_ENTRIES = 20_000
const MAX_BYTES = 16 * 1024 * 1024
/** As many do not wait for the next frame, which a hidden page never has. */
const MAX_WAITING = 5_000
/** A string takes two bytes for each character, and the plain text is kept beside the coloured one. */
const BYTES_PER_CHARACTER = 2

export interface LogSnapshot {
  entries: readonly Entry[]
  /** How many of the oldest lines were dropped to make room. */
  dropped: number
}

/**
 * The lines of one log that are held: the newest 20,000 or 16 MiB. Listeners are told once for all that comes before `defer`
 * runs its callback, normally the next frame.
 */
export function createLogStore(defer: (run: () => void) => void = (run) => void requestAnimationFrame(run)) {
  const changes = createListeners()
  let snapshot: LogSnapshot = { entries: [], dropped: 0 }
  let waiting: Entry[] = []
  let bytes = 0
  let count = 0
  let level: Level = 'unknown'
  let startsAt: string | null = null

  function flush() {
    if (waiting.length === 0) return
    const all = [...snapshot.entries, ...waiting]
    waiting = []
    let first = Math.max(0, all.length - MAX_ENTRIES)
    for (const entry of all.slice(0, first)) bytes -= sizeOf(entry)
    for (; bytes > MAX_BYTES && first < all.length - 1; first++) bytes -= sizeOf(all[first] as Entry)
    snapshot = { entries: first > 0 ? all.slice(first) : all, dropped: snapshot.dropped + first }
    changes.notify()
  }

  function add(entry: Entry) {
    if (waiting.length === 0) defer(flush)
    waiting.push(entry)
    bytes += sizeOf(entry)
    if (waiting.length >= MAX_WAITING) flush()
  }

  /** The Hub's own first line of another run says the same. */
  function startRun(next: LogLine | undefined) {
    if (startsAt === null || !next) return
    const isSaid = isStartup(removeColours(next.text))
    if (count > 0 && !isSaid) add({ kind: 'start', number: count++, at: startsAt, plain: '' })
    startsAt = null
  }

  function toEntry(line: LogLine): Entry {
    const plain = removeColours(line.text)
    const number = count++
    if (isStartup(plain)) return { kind: 'start', number, at: line.at, plain }
    level = guessLevel(plain, level)
    return { kind: 'line', number, line, plain, level }
  }

  return {
    subscribe: changes.subscribe,
    get: () => snapshot,
    append(lines: readonly LogLine[]) {
      startRun(lines[0])
      for (const line of lines) add(toEntry(line))
    },
    /** Says that the next line is the first of another container or build, which began at this time. */
    expectRun(at: string) {
      startsAt = at
    },
  }
}

function sizeOf(entry: Entry): number {
  const coloured = entry.kind === 'line' && entry.line.text !== entry.plain ? entry.line.text.length : 0
  return (entry.plain.length + coloured) * BYTES_PER_CHARACTER
}
