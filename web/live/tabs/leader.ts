import { liveEvents, type Rejection } from '../../../shared/wire/live.ts'
import type { UpdateReply } from '../../requests/update-subscriptions.ts'
import type { Clock } from '../../time/clock.ts'
import type { Stream, StreamHandlers } from '../stream/open-stream.ts'
import { streamPath } from '../stream/stream-path.ts'
import { createSubscriptions } from '../stream/subscriptions.ts'
import { createMembers } from './members.ts'

export interface RealStream {
  open: (path: string, handlers: StreamHandlers) => Stream
  update: (clientId: string, spaceIds: string[]) => Promise<UpdateReply>
  releaseStream: (clientId: string) => void
  clock: Clock
}

export type Deliver = (to: string | null, name: string, data: unknown, spaceId?: string | null) => void

interface LeaderOptions extends RealStream {
  deliver: Deliver
  onEnd: () => void
}

/** What the stream reported when it was opened. */
interface Greeting {
  clientId: string
  rejected: Rejection[]
}

export type Leader = ReturnType<typeof createLeader>

/**
 * Holds the one stream for all tabs.
 *
 * Invariant: the stream's set is the union of what all tabs want, up to the limit; a new tab is sent the last known event of
 * each Space that it wants.
 */
export function createLeader({ open, update, releaseStream, clock, deliver, onEnd }: LeaderOptions) {
  const union = createSubscriptions({ clock, send: update })
  const members = createMembers(union.watch)
  const last = new Map<string, { name: string; data: string }>()
  let stream: Stream | null = null
  let greeting: Greeting | null = null

  function greet(tab: string) {
    if (greeting) deliver(tab, 'connected', greetingFor(members.idsOf(tab), greeting))
  }

  function receive(name: string, data: string) {
    const spaceId = spaceIdOf(name, data)
    if (name === 'connected') return connected(data)
    if (spaceId !== null) last.set(spaceId, { name, data })
    deliver(null, name, data, spaceId)
  }

  function connected(text: string) {
    const { clientId, subscribed, rejected } = liveEvents.connected.parse(JSON.parse(text))
    greeting = { clientId, rejected }
    union.connected(clientId, [...subscribed, ...rejected.map(({ id }) => id)])
    for (const tab of members.tabs()) greet(tab)
  }

  function disconnect() {
    stream?.close()
    stream = null
    greeting = null
    union.disconnected()
  }

  function reportDropped() {
    const served = new Set(union.wanted())
    for (const { tab, spaceId } of members.takeDropped(served)) {
      deliver(tab, 'unavailable', { spaceId, code: 'rate_limited' }, spaceId)
    }
  }

  return {
    want(tab: string, ids: readonly string[], isNew: boolean) {
      const added = members.set(tab, ids, isNew)
      if (isNew) greet(tab)
      for (const id of added) {
        const known = last.get(id)
        if (known && greeting) deliver(tab, known.name, known.data, id)
      }
      reportDropped()
    },
    remove: members.remove,
    removeSilent: members.removeSilent,
    hasOthers: (tab: string) => members.tabs().some((other) => other !== tab),

    /** Opens the stream, replacing one that may be open. `own` is what the leader's tab wants. */
    connect([tab, ids]: [tab: string, ids: readonly string[]]) {
      disconnect()
      members.set(tab, ids, true)
      const opened = open(streamPath(union.wanted()), {
        onEvent: (name, data) => stream === opened && receive(name, data),
        onEnd() {
          if (stream !== opened) return
          disconnect()
          onEnd()
        },
      })
      stream = opened
    },

    close() {
      if (greeting) releaseStream(greeting.clientId)
      disconnect()
      members.clear()
    },
  }
}

function greetingFor(ids: string[], { clientId, rejected: all }: Greeting) {
  const rejected = all.filter(({ id }) => ids.includes(id))
  const subscribed = ids.filter((id) => !rejected.some((rejection) => rejection.id === id))
  return { clientId, subscribed, rejected }
}

const ABOUT_A_SPACE: ReadonlySet<string> = new Set(['metric', 'unavailable'])

function spaceIdOf(name: string, data: string): string | null {
  if (!ABOUT_A_SPACE.has(name)) return null
  try {
    const { spaceId }: { spaceId?: unknown } = JSON.parse(data)
    return typeof spaceId === 'string' ? spaceId : null
  } catch {
    return null
  }
}
