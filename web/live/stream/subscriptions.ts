import { MAX_SUBSCRIPTIONS } from '../../../shared/wire/live.ts'
import type { UpdateReply } from '../../requests/update-subscriptions.ts'
import type { Clock } from '../../time/clock.ts'
import { createTimer } from '../../time/clock.ts'

const SETTLE_MS = 300
const RETRY_MS = 5_000

/** `screen` has priority; `background` gets the remaining room. */
export type Watching = 'visible' | 'background'

interface SubscriptionsOptions {
  clock: Clock
  send: (clientId: string, spaceIds: string[]) => Promise<UpdateReply>
}

/**
 * Which Spaces are watched, and which of them the server knows of.
 *
 * Invariant: a stream is sent one set at a time, and in the end the server's set is ours: the latest 200 on the screen, and
 * as many of the background as there is room for.
 */
export function createSubscriptions({ clock, send }: SubscriptionsOptions) {
  const watchers: Record<Watching, Map<string, number>> = { visible: new Map(), background: new Map() }
  let clientId: string | null = null
  // Null while unknown: a failed call may still have arrived.
  let serverSet: ReadonlySet<string> | null = new Set()
  let updatingClient: string | null = null
  const flushing = createTimer(clock)

  function wanted(): string[] {
    const visible = [...watchers.visible.keys()].slice(-MAX_SUBSCRIPTIONS)
    return [...new Set([...visible, ...watchers.background.keys()])].slice(0, MAX_SUBSCRIPTIONS)
  }

  const plan = (ms: number) => flushing.set(ms, () => void flush())

  async function flush() {
    const client = clientId
    const ids = wanted()
    if (!client || updatingClient === client || isSame(ids, serverSet)) return

    updatingClient = client
    const reply = await send(client, ids)
    if (updatingClient === client) updatingClient = null
    if (client === clientId) onReply(reply, ids)
  }

  function onReply(reply: UpdateReply, ids: string[]) {
    if (reply === 'gone') return disconnected()
    serverSet = reply === 'failed' ? null : new Set(ids)
    if (reply === 'failed') return plan(RETRY_MS)
    if (!isSame(wanted(), serverSet)) plan(0)
  }

  function disconnected() {
    clientId = null
    flushing.cancel()
  }

  return {
    wanted,
    getClientId: () => clientId,

    /** Watches until the returned function is called. Of those on the screen, the most recent have priority. */
    watch(spaceId: string, watching: Watching = 'visible'): () => void {
      const counts = watchers[watching]
      const count = counts.get(spaceId) ?? 0
      counts.delete(spaceId)
      counts.set(spaceId, count + 1)
      plan(SETTLE_MS)
      return () => {
        const left = (counts.get(spaceId) ?? 1) - 1
        if (left > 0) counts.set(spaceId, left)
        else counts.delete(spaceId)
        plan(SETTLE_MS)
      }
    },

    /** A stream is open: `known` is the set that it was opened with, which may be out of date. */
    connected(client: string, known: string[]) {
      clientId = client
      serverSet = new Set(known)
      if (!isSame(wanted(), serverSet)) plan(0)
    },

    disconnected,
  }
}

function isSame(ids: string[], known: ReadonlySet<string> | null): boolean {
  return known !== null && ids.length === known.size && ids.every((id) => known.has(id))
}
