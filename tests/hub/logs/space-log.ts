import { type Fault, pickFault } from '../faults/fault.ts'
import type { HubSpace } from '../state/spaces.ts'
import type { StreamEvent } from '../streams/encode-event.ts'
import { createFlood } from './flood.ts'
import { type LogEntry, timeOf } from './log-entry.ts'
import { isWriting, type LogKind, writtenUntil } from './written-log.ts'

const KEEP_ALIVE: StreamEvent = { data: '' }

interface LogOptions {
  kind: LogKind
  /** What a test has written into this log, in place of what the Space would write. */
  written: LogEntry[] | undefined
  openedAt: number
  faults: Fault[]
}

/**
 * The log of a Space: first what the Hub holds, then what is written, and empty keep-alive events between. `tail` is a number of
 * lines; the header comes on top of them. The log is over when the build or the container has ended.
 */
export function createLog(space: HubSpace, { kind, written, openedAt, faults }: LogOptions) {
  const flood = createFlood(faults, openedAt)
  let sentUntil = Number.NEGATIVE_INFINITY

  function replay(now: number, tail: number): LogEntry[] {
    const [head, ...rest] = [...(written ?? writtenUntil(space, kind, now))]
    const long = pickFault(faults, 'log-long-line')
    if (long && head) rest.unshift({ ...head, data: `${'a'.repeat((long.kilobytes ?? 200) * 1000)}\n` })
    if (!head) return []
    return head.data.startsWith('=====') ? [head, ...lastOf(rest, tail)] : lastOf([head, ...rest], tail)
  }

  return {
    read(now: number, tail: number): StreamEvent[] {
      const isFirst = sentUntil === Number.NEGATIVE_INFINITY
      const news = written ? [] : writtenUntil(space, kind, now).filter((one) => timeOf(one) > sentUntil)
      const entries = [...(isFirst ? replay(now, tail) : news), ...flood(now)]
      sentUntil = now
      return entries.length > 0 || isFirst ? entries.map((data) => ({ data })) : [KEEP_ALIVE]
    },

    isOver: (now: number) => !isWriting(space, kind, now),
  }
}

function lastOf<T>(entries: T[], count: number): T[] {
  return count > 0 ? entries.slice(-count) : []
}
