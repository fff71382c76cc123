import type { Space } from '../../shared/model/space.ts'
import type { LiveEvent } from '../../shared/wire/live.ts'
import type { UpdateReply } from '../requests/update-subscriptions.ts'
import { createListeners } from '../state/listeners.ts'
import type { Clock } from '../time/clock.ts'
import { createTimer } from '../time/clock.ts'
import { addSample, markUnavailable } from './series/series.ts'
import { createSeriesStore } from './series/series-store.ts'
import { createConnection } from './stream/connection.ts'
import type { Stream, StreamHandlers } from './stream/open-stream.ts'
import type { RawNews, StreamEvent } from './stream/parse-event.ts'
import { createSubscriptions } from './stream/subscriptions.ts'

const HIDDEN_MS = 60_000

export interface LiveOptions {
  open: (handlers: StreamHandlers, spaceIds: string[]) => Stream
  hasSession: () => Promise<boolean>
  /** Replaces a stream's subscriptions. Never rejects. */
  update: (clientId: string, spaceIds: string[]) => Promise<UpdateReply>
  /** Tells the server that this stream has no reader any more. */
  releaseStream: (clientId: string) => void
  clock: Clock
  random: () => number
  /** Called when a stream is open: events before it were missed. */
  onConnected: () => void
  onSpace: (space: Space) => void
  onRemoved: (spaceId: string) => void
  onAccounts: (update: Extract<LiveEvent, { type: 'accounts' }>['data']) => void
  onNews: (event: RawNews) => void
  onSignedOut: () => void
}

export type LiveStore = ReturnType<typeof createLiveStore>

/**
 * The state from the live stream, outside React.
 *
 * Invariant: a stream is open or opening exactly while the store is started and the tab has not been hidden for long.
 */
export function createLiveStore(options: LiveOptions) {
  const series = createSeriesStore()
  const states = createListeners()
  const hiding = createTimer(options.clock)
  const subscriptions = createSubscriptions({ clock: options.clock, send: options.update })
  const connection = createConnection({
    ...options,
    open: (handlers) => options.open(handlers, subscriptions.wanted()),
    onEvent: (event) => receive(event, { series, subscriptions, options }),
    onState: states.notify,
  })
  let users = 0

  /** For a page that is being unloaded; `setHidden(false)` reopens the stream if the page is restored. */
  function release() {
    const clientId = subscriptions.getClientId()
    if (clientId) options.releaseStream(clientId)
    subscriptions.disconnected()
    connection.stop()
  }

  return {
    /** Keeps the stream open until the returned function is called. */
    start(): () => void {
      users += 1
      connection.start()
      return () => {
        users -= 1
        if (users === 0) release()
      }
    },
    setHidden(isHidden: boolean) {
      if (isHidden) return hiding.set(HIDDEN_MS, release)
      hiding.cancel()
      if (users > 0) connection.start()
    },
    release,
    reconnectNow: connection.reconnectNow,
    watch: subscriptions.watch,
    /** Drops all samples: their session has ended. */
    forget: series.clear,
    getSeries: series.get,
    getLatest: series.latest,
    subscribeSeries: series.subscribe,
    getConnection: connection.getState,
    subscribeConnection: states.subscribe,
  }
}

interface LiveStoreParts {
  series: ReturnType<typeof createSeriesStore>
  subscriptions: ReturnType<typeof createSubscriptions>
  options: LiveOptions
}

function receive(event: StreamEvent, { series, subscriptions, options }: LiveStoreParts) {
  switch (event.type) {
    case 'connected': {
      const { clientId, subscribed, rejected } = event.data
      subscriptions.connected(clientId, [...subscribed, ...rejected.map(({ id }) => id)])
      return options.onConnected()
    }
    case 'metric':
      return series.update(event.data.spaceId, (known) => addSample(known, event.data.sample))
    case 'unavailable':
      return series.update(event.data.spaceId, (known) => markUnavailable(known, event.data.code))
    case 'space':
      return options.onSpace(event.data.space)
    case 'removed':
      series.forget(event.data.spaceId)
      return options.onRemoved(event.data.spaceId)
    case 'accounts':
      return options.onAccounts(event.data)
    case 'incident':
    case 'activity':
      return options.onNews(event)
    case 'signed-out':
      return subscriptions.disconnected()
    default:
      return event satisfies never
  }
}
