import { logStoreFailure, logUnexpected } from '../../log-lines.ts'
import { withoutRequestId } from '../../request-id.ts'

export type Alarms = Pick<DurableObjectStorage, 'getAlarm' | 'setAlarm' | 'deleteAlarm'>

/** With viewers, at least this long between the end of a look and the next. Without, between two alarms. */
const SHORTEST_MS = 1_000
/** An alarm that is later than this has been lost. */
const LOST_MS = 5 * 60_000

interface ClockRooms {
  alarms: Alarms
  /** Looks, unless the last list is younger than this. */
  look: (maxAgeMs: number) => Promise<void>
  /** Resolves when what follows a look is done. */
  finish: () => Promise<void>
  /** Between two looks while nobody watches; 0: there are none. */
  everyMs: () => number
  /** The same while there are viewers. */
  viewersEveryMs: () => number
}

interface Loop {
  timer: ReturnType<typeof setTimeout> | null
}

/**
 * When to look: by the object's alarm, which survives everything, and more often, by a timer, while there are viewers.
 * Invariant: at most one timer runs, and only between `start` and `stop`.
 */
export function createLookClock({ alarms, look, finish, everyMs, viewersEveryMs }: ClockRooms) {
  let current: Loop | null = null

  async function round(loop: Loop, maxAgeMs: number): Promise<void> {
    const startedAt = Date.now()
    await look(maxAgeMs).catch(logUnexpected)
    // This loop may have been stopped meanwhile, and another one started.
    if (loop !== current) return
    // Counted from the start: a Hub that is slow to fail must not delay the next round even more.
    const delayMs = Math.max(SHORTEST_MS, viewersEveryMs() - (Date.now() - startedAt))
    loop.timer = setTimeout(() => round(loop, 0), delayMs)
  }

  /** Sets the next alarm, counted from `since`. */
  async function arm(since: number): Promise<void> {
    const intervalMs = everyMs()
    if (intervalMs === 0) await alarms.deleteAlarm()
    else await alarms.setAlarm(Math.max(since + intervalMs, Date.now() + SHORTEST_MS))
  }

  return {
    start(): void {
      if (current !== null) return
      const loop: Loop = { timer: null }
      current = loop
      void withoutRequestId(() => round(loop, viewersEveryMs()))
    },

    stop(): void {
      if (current?.timer) clearTimeout(current.timer)
      current = null
    },

    /** Runs the look that the alarm is for. Whatever happens in it, the next one is armed. */
    async onAlarm(): Promise<void> {
      const startedAt = Date.now()
      try {
        await withoutRequestId(() => look(viewersEveryMs()))
      } catch (error) {
        logUnexpected(error)
      } finally {
        await arm(startedAt)
      }
      // The object stays until this is done, but the next look does not wait for it.
      await finish().catch(logUnexpected)
    },

    /** Arms the alarm for a changed interval. Never fails. */
    async rearm(): Promise<void> {
      await arm(Date.now()).catch((error: unknown) => logStoreFailure('alarm', error))
    },

    /** Arms the alarm if it was lost, or is later than the interval wants. Never fails. */
    async keepArmed(): Promise<void> {
      try {
        const [at, now] = [await alarms.getAlarm(), Date.now()]
        const isArmed = at !== null && at > now - LOST_MS && at <= now + everyMs()
        const isRight = everyMs() === 0 ? at === null : isArmed
        if (!isRight) await arm(now)
      } catch (error) {
        logStoreFailure('alarm', error)
      }
    },
  }
}
