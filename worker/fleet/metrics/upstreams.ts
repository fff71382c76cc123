import type { Sample } from '../../../shared/model/sample.ts'
import type { Unavailability } from '../../../shared/wire/live.ts'
import type { HubError } from '../../hub/transport/errors/hub-error.ts'
import { createFeed, type Feed } from '../state/changes.ts'
import { startUpstream, type Upstream, type UpstreamOptions } from './upstream.ts'

/** How long a connection outlives its last subscriber, so that a page reload keeps it. */
const LINGER_MS = 5_000

interface UpstreamEntry {
  subscribers: number
  upstream: Upstream | null
  lingering: ReturnType<typeof setTimeout> | null
}

interface UpstreamsOptions {
  open: (spaceId: string, signal: AbortSignal) => ReturnType<UpstreamOptions['open']>
  /** Whether the Space's container is running, as far as known. */
  isServing: (spaceId: string) => boolean
}

/** What a connection reports about its Space. */
export type UpstreamEvent = { spaceId: string } & (
  | { type: 'sample'; sample: Sample }
  | { type: 'unavailable'; code: Unavailability }
  | { type: 'failure'; error: HubError }
)

/**
 * One metrics connection per subscribed Space, shared by all its subscribers.
 * Invariant: a connection is only open for a Space that is up and has, or just had, a subscriber.
 */
export function createUpstreams({ open, isServing }: UpstreamsOptions) {
  const events = createFeed<UpstreamEvent>()
  const entries = new Map<string, UpstreamEntry>()

  function start(spaceId: string, entry: UpstreamEntry): void {
    entry.upstream = startUpstream({ open: (signal) => open(spaceId, signal), ...reportTo(events, spaceId) })
  }

  function stop(entry: UpstreamEntry): void {
    entry.upstream?.stop()
    entry.upstream = null
  }

  function forget(spaceId: string, entry: UpstreamEntry): void {
    stop(entry)
    if (entry.lingering !== null) clearTimeout(entry.lingering)
    entries.delete(spaceId)
  }

  /** Closes the connection of a Space that has stopped, and reports it once if there are subscribers. */
  function end(spaceId: string, entry: UpstreamEntry): void {
    const isNews = entry.upstream !== null && entry.upstream.unavailable() !== 'not_running'
    stop(entry)
    if (entry.subscribers === 0) forget(spaceId, entry)
    else if (isNews) events.publish({ type: 'unavailable', spaceId, code: 'not_running' })
  }

  return {
    events,

    /** Adds a subscriber; the first one opens the connection. */
    retain(spaceId: string): void {
      const entry = entries.get(spaceId) ?? { subscribers: 0, upstream: null, lingering: null }
      entries.set(spaceId, entry)
      entry.subscribers++
      if (entry.lingering !== null) clearTimeout(entry.lingering)
      entry.lingering = null
      if (entry.upstream === null && isServing(spaceId)) start(spaceId, entry)
    },

    /**
     * Removes a subscriber. After the last one, the connection closes a few seconds later, or at once if it is stuck: the next
     * subscriber then gets a new one instead of waiting out a long back-off.
     */
    release(spaceId: string): void {
      const entry = entries.get(spaceId)
      if (!entry || --entry.subscribers > 0) return
      if (entry.upstream === null || entry.upstream.isStuck()) forget(spaceId, entry)
      else entry.lingering = setTimeout(() => forget(spaceId, entry), LINGER_MS)
    },

    /** Opens or closes the connection after a Space has started or stopped. */
    reconsider(spaceId: string): void {
      const entry = entries.get(spaceId)
      if (!entry) return
      const { subscribers, upstream } = entry
      if (!isServing(spaceId)) end(spaceId, entry)
      else if (upstream === null && subscribers > 0) start(spaceId, entry)
    },

    /** What a new subscriber is sent first. */
    stateOf(spaceId: string): UpstreamState {
      const upstream = entries.get(spaceId)?.upstream
      if (!upstream) return { latest: [], unavailable: 'not_running', error: null }
      return { latest: upstream.latest(), unavailable: upstream.unavailable(), error: upstream.error() }
    },

    /** The last samples of a Space, oldest first. */
    historyOf: (spaceId: string) => entries.get(spaceId)?.upstream?.history() ?? [],

    /** How many connections are held, lingering ones included. */
    size: () => [...entries.values()].filter(({ upstream }) => upstream !== null).length,
  }
}

function reportTo({ publish }: Feed<UpstreamEvent>, spaceId: string): Omit<UpstreamOptions, 'open'> {
  return {
    onSample: (sample) => publish({ type: 'sample', spaceId, sample }),
    onUnavailable: (code) => publish({ type: 'unavailable', spaceId, code }),
    onFailure: (error) => publish({ type: 'failure', spaceId, error }),
  }
}

/** The last sample of each replica, or why there is none, with the Hub's failure if that is the reason. */
export interface UpstreamState {
  latest: Sample[]
  unavailable: Unavailability | null
  error: HubError | null
}

export type Upstreams = ReturnType<typeof createUpstreams>
