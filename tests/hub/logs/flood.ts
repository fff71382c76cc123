import { type Fault, pickFault } from '../faults/fault.ts'
import { type LogEntry, toTimestamp } from './log-entry.ts'

/** The numbered lines of the fault `log-flood` that are due, since the last call. */
export function createFlood(faults: Fault[], startedAt: number): (now: number) => LogEntry[] {
  const flood = pickFault(faults, 'log-flood')
  let sent = 0
  return (now) => {
    if (!flood) return []
    const due = Math.floor(((now - startedAt) * (flood.perSecond ?? 5_000)) / 1000)
    const most = Math.min(due, flood.lines ?? Number.POSITIVE_INFINITY)
    const entries: LogEntry[] = []
    for (; sent < most; sent++) {
      entries.push({ data: `flood ${String(sent).padStart(7, '0')}\n`, timestamp: toTimestamp(now, sent) })
    }
    return entries
  }
}

/** How often a flood flows. */
export const FLOOD_MS = 50
