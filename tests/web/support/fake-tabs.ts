import { createLiveStore } from '../../../web/live/live-store.ts'
import type { RealStream } from '../../../web/live/tabs/leader.ts'
import type { Channel, Election, Message } from '../../../web/live/tabs/messages.ts'
import { SharedStream } from '../../../web/live/tabs/shared-stream.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFakeSource, type FakeSource } from './fake-source.ts'

/** Several tabs of one browser with fake sources, and a record of what reached the server. */
export function fakeTabs() {
  const { clock, pass } = createFakeClock()
  const sources: FakeSource[] = []
  const updates: { clientId: string; ids: string[] }[] = []
  const goodbyes: string[] = []
  const bus = createBus()
  const lock = createLock()

  function openTab(name: string) {
    const removed: string[] = []
    const counts = { signedOut: 0, asked: 0 }
    const real: RealStream = {
      open(path, handlers) {
        const source = createFakeSource(path, handlers)
        sources.push(source)
        return source
      },
      update(clientId, ids) {
        updates.push({ clientId, ids })
        return Promise.resolve('sent')
      },
      releaseStream: (clientId) => void goodbyes.push(clientId),
      clock,
    }
    const channel = bus.join()
    const election: Election = {
      // A crashed tab does nothing.
      join: (member) => (channel.isCut() ? () => undefined : lock.election.join(member)),
    }
    const shared = new SharedStream({ ...real, tab: name, channel, election, random: () => 0 })
    const store = createLiveStore({
      open: (handlers, spaceIds) => shared.open(handlers, spaceIds),
      update: (_, spaceIds) => shared.update(spaceIds),
      releaseStream: () => undefined,
      hasSession() {
        if (!shared.isFollowing()) counts.asked += 1
        return Promise.resolve(true)
      },
      clock,
      random: () => 1,
      onConnected: () => undefined,
      onSpace: () => undefined,
      onAccounts: () => undefined,
      onNews: () => undefined,
      onRemoved: (spaceId) => void removed.push(spaceId),
      onSignedOut() {
        counts.signedOut += 1
      },
    })
    return { store, removed, counts, shared, crash: channel.cut }
  }

  const open = () => sources.filter((source) => !source.isClosed())
  function source(): FakeSource {
    const [only] = open()
    if (!only || open().length > 1) throw new Error(`${open().length} streams are open`)
    return only
  }
  function connect(clientId: string, subscribed: string[] = []) {
    source().send('connected', { clientId, subscribed, rejected: [] })
  }
  return { openTab, pass, sources, source, connect, updates, goodbyes }
}

function createBus() {
  const listeners = new Map<object, (message: Message) => void>()
  return {
    join() {
      const self = {}
      const channel: Channel & { cut: () => void; isCut: () => boolean } = {
        post(message) {
          if (!listeners.has(self)) return
          const copy = structuredClone(message)
          for (const [other, listener] of [...listeners])
            if (other !== self) queueMicrotask(() => listener(copy))
        },
        listen: (listener) => void listeners.set(self, listener),
        cut: () => void listeners.delete(self),
        isCut: () => !listeners.has(self),
      }
      return channel
    },
  }
}

/** Like Web Locks: the first to wait gets the lock, and the next one when it is released. */
function createLock() {
  let waiting: { onLead: () => void; onLost: () => void }[] = []
  let holder: { onLead: () => void; onLost: () => void } | null = null

  function next() {
    holder = waiting.shift() ?? null
    holder?.onLead()
  }
  const election: Election = {
    join({ isForced, ...member }) {
      if (isForced) {
        const robbed = holder
        holder = member
        member.onLead()
        robbed?.onLost()
      } else {
        waiting.push(member)
        if (!holder) next()
      }
      return () => {
        waiting = waiting.filter((other) => other !== member)
        if (holder === member) next()
      }
    },
  }
  return { election }
}
