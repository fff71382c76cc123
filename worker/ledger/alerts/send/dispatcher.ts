import { logBug } from '../../../log-lines.ts'
import type { LedgerStore } from '../../ledger-store.ts'
import { readIncident } from '../../rows/incident-rows.ts'
import type { AlertStore } from '../alert-store.ts'
import { dueAttempts } from '../rules/due-attempts.ts'
import { nextWakeAt } from '../rules/next-wake.ts'
import { takeDue } from '../rules/take-due.ts'
import type { createAttempts } from './attempts.ts'

/** The free plan allows 50 external calls an event. */
const MAX_CALLS = 40
/** A Worker has six connections at once. */
const AT_ONCE = 6
/** After a failure of our own storage. */
const PAUSE_MS = 60_000

interface DispatcherParts {
  storage: DurableObjectStorage
  store: LedgerStore
  alerts: AlertStore
  attempt: ReturnType<typeof createAttempts>['attempt']
}

/** Sends what is to be told, when it is due. Everything is stored before it is sent: the object may be gone at any moment. */
export function createDispatcher({ storage, store, alerts, attempt }: DispatcherParts) {
  /** Stores what has become due as deliveries. */
  function storeDue(now: number): void {
    const due = takeDue(alerts.state(), store.state(), (id) => readIncident(store.sql, id), now)
    if (due.deliveries.length + due.threads.put.length + due.threads.remove.length === 0) return
    storage.transactionSync(() => {
      alerts.writeThreads(due.threads)
      for (const delivery of due.deliveries) alerts.putDelivery(delivery)
    })
  }

  async function rearm(notBefore = 0): Promise<void> {
    const now = Date.now()
    const next = nextWakeAt(alerts.state(), now)
    if (next === null) return
    const set = await storage.getAlarm()
    if (set === null || next < set) await storage.setAlarm(Math.max(next, notBefore))
  }

  return {
    /** Sets the alarm for what is due next. Never rejects. */
    rearm: (): Promise<void> => rearm().catch((error: unknown) => logBug(`alerts: ${String(error)}`)),

    /** The alarm: sends what is due, and sets the next. Never rejects. */
    async run(): Promise<void> {
      let notBefore = 0
      const now = Date.now()
      try {
        storeDue(now)
        const due = dueAttempts(alerts.state(), now).slice(0, MAX_CALLS)
        const queue = due.values()
        await Promise.all(
          Array.from({ length: AT_ONCE }, async () => {
            for (const delivery of queue) await attempt(delivery)
          }),
        )
      } catch (error) {
        // Nothing can be stored: at once, it would only fail again.
        notBefore = now + PAUSE_MS
        logBug(`alerts: ${String(error)}`)
      } finally {
        await rearm(notBefore).catch((error: unknown) => logBug(`alerts: ${String(error)}`))
      }
    },
  }
}
