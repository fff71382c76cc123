import { MAX_SUBSCRIPTIONS } from '../../shared/live.ts'
import { createAlarm } from './alarm.ts'
import type { Clock } from './clock.ts'

const SETTLE_MS = 300
const RETRY_MS = 5_000

interface SubscriptionsOptions {
  clock: Clock
  /** Tells the server; false where the stream it knew is gone and a new one will say `connected`. */
  send: (clientId: string, spaceIds: string[]) => Promise<boolean>
}

/**
 * Which Spaces are watched, and what the server knows of it.
 *
 * Invariant: once things have settled, the server's set is ours (the latest 200 of it).
 */
export function createSubscriptions({ clock, send }: SubscriptionsOptions) {
  const watchers = new Map<string, number>()
  let clientId: string | null = null
  let told: ReadonlySet<string> = new Set()
  const flushing = createAlarm(clock)

  const wanted = () => [...watchers.keys()].slice(-MAX_SUBSCRIPTIONS)

  const plan = (ms: number) => flushing.set(ms, () => void flush())

  async function flush() {
    const client = clientId
    const ids = wanted()
    if (!client || isSame(ids, told)) return

    told = new Set(ids)
    const isTold = await send(client, ids).catch(() => null)
    if (isTold === true || client !== clientId) return
    told = new Set()
    if (isTold === null) plan(RETRY_MS)
  }

  return {
    wanted,
    getClientId: () => clientId,

    /** Watches until the returned function is called. The last ones to come are the first to be served. */
    watch(spaceId: string): () => void {
      const count = watchers.get(spaceId) ?? 0
      watchers.delete(spaceId)
      watchers.set(spaceId, count + 1)
      plan(SETTLE_MS)
      return () => {
        const left = (watchers.get(spaceId) ?? 1) - 1
        if (left > 0) watchers.set(spaceId, left)
        else watchers.delete(spaceId)
        plan(SETTLE_MS)
      }
    },

    /** A stream is open: `known` is what it was opened with, which may be long out of date. */
    connected(client: string, known: string[]) {
      clientId = client
      told = new Set(known)
      if (!isSame(wanted(), told)) plan(0)
    },

    disconnected() {
      clientId = null
      flushing.cancel()
    },
  }
}

function isSame(ids: string[], known: ReadonlySet<string>): boolean {
  return ids.length === known.size && ids.every((id) => known.has(id))
}
