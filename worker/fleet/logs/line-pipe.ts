import type { LogLine } from '../../../shared/wire/logs.ts'
import { KEEP_ALIVE, type LogNews } from '../../hub/logs/log-news.ts'
import type { SecretMask } from '../../mask.ts'
import { createLineBatches } from './line-batches.ts'
import { createLogCursor, type PlacedLine } from './log-cursor.ts'
import type { LogPosition } from './log-position.ts'
import { createLogReader } from './text/log-reader.ts'

/** The Hub sends what it holds without such a pause. */
const SETTLE_MS = 500

interface LinePipeOptions {
  mask: SecretMask
  /** Only lines after this; null for all. */
  after: LogPosition | null
  /** How many of the last lines the reader began with. */
  tail: number
  send: (bytes: Uint8Array) => void
}

/** From what the Hub sends of a log to the `lines` events of one reader. */
export function createLinePipe({ mask, after, tail, send }: LinePipeOptions) {
  const reader = createLogReader(mask)
  const cursor = createLogCursor(after, tail)
  const batches = createLineBatches(send)
  let settling: ReturnType<typeof setTimeout> | null = null
  let received = 0

  function sendAll(lines: PlacedLine[]): void {
    for (const line of lines) batches.add(line)
  }

  function pass(lines: LogLine[]): void {
    received += lines.length
    for (const line of lines) sendAll(cursor.take(line))
  }

  function settleSoon(): void {
    if (settling !== null) clearTimeout(settling)
    settling = cursor.isHolding() ? setTimeout(() => sendAll(cursor.settle()), SETTLE_MS) : null
  }

  return {
    write(news: LogNews[]): void {
      for (const one of news) pass(one === KEEP_ALIVE ? reader.rest() : reader.read(one))
      settleSoon()
    },

    /** Sends what is left when the log has ended. */
    end(): void {
      pass(reader.end())
      sendAll(cursor.settle())
    },

    /** How many lines the Hub has sent, those before the position included. */
    received: () => received,

    flush: batches.flush,

    /** Drops what is left; no timer remains. */
    stop(): void {
      if (settling !== null) clearTimeout(settling)
      batches.stop()
    },
  }
}
