import type { Space } from '../../../shared/model/space.ts'
import { createLiveStore, type LiveOptions } from '../../../web/live/live-store.ts'
import { streamPath } from '../../../web/live/stream/stream-path.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFakeSource, type FakeSource } from './fake-source.ts'

/** The live store with fake sources and a fake clock, and a record of everything it did. */
export function liveFixture(given: Partial<LiveOptions> = {}) {
  const { clock, pass, pendingCount } = createFakeClock()
  const sources: FakeSource[] = []
  const updates: { clientId: string; ids: string[] }[] = []
  const goodbyes: string[] = []
  const spaces: Space[] = []
  const accounts: unknown[] = []
  const removed: string[] = []
  const counts = { connected: 0, signedOut: 0, asked: 0 }

  const store = createLiveStore({
    open(handlers, spaceIds) {
      const source = createFakeSource(streamPath(spaceIds), handlers)
      sources.push(source)
      return source
    },
    hasSession: () => {
      counts.asked += 1
      return Promise.resolve(true)
    },
    update(clientId, ids) {
      updates.push({ clientId, ids })
      return Promise.resolve('sent')
    },
    releaseStream: (clientId) => void goodbyes.push(clientId),
    clock,
    random: () => 1,
    onConnected() {
      counts.connected += 1
    },
    onSpace: (space) => void spaces.push(space),
    onAccounts: (update) => void accounts.push(update),
    onNews: () => undefined,
    onRemoved: (spaceId) => void removed.push(spaceId),
    onSignedOut() {
      counts.signedOut += 1
    },
    ...given,
  })

  /** The current source. */
  function source(): FakeSource {
    const last = sources.at(-1)
    if (!last) throw new Error('No source was opened')
    return last
  }

  function connect(clientId = 'c1', subscribed: string[] = []) {
    source().send('connected', { clientId, subscribed, rejected: [] })
  }

  return {
    store,
    pass,
    pendingCount,
    sources,
    source,
    connect,
    updates,
    goodbyes,
    spaces,
    accounts,
    removed,
    counts,
  }
}
