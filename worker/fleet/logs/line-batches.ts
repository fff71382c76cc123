import { encodeText } from '../live/encode-event.ts'
import type { PlacedLine } from './log-cursor.ts'
import { type LogPosition, writePosition } from './log-position.ts'
import { utf8Length } from './text/utf8-length.ts'

const WINDOW_MS = 100
const FULL_BYTES = 64 * 1024

/**
 * Collects lines into `lines` events: one is sent when 100 ms have passed since its first line, or when it is full.
 * Invariant: the timer runs exactly while a line waits.
 */
export function createLineBatches(send: (bytes: Uint8Array) => void) {
  let waiting: string[] = []
  let bytes = 0
  let position: LogPosition | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  function stop(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    waiting = []
    bytes = 0
  }

  function flush(): void {
    if (position === null || waiting.length === 0) return
    const event = `id: ${writePosition(position)}\nevent: lines\ndata: {"lines":[${waiting.join(',')}]}\n\n`
    stop()
    send(encodeText(event))
  }

  return {
    add({ line, position: after }: PlacedLine): void {
      const json = JSON.stringify(line)
      const size = utf8Length(json) + 1
      if (bytes + size > FULL_BYTES) flush()
      waiting.push(json)
      bytes += size
      position = after
      timer ??= setTimeout(flush, WINDOW_MS)
    },

    flush,

    /** Drops what waits. */
    stop,
  }
}
