import type { StreamEvent } from './encode-event.ts'

export type StreamKind = 'metrics' | 'events' | 'logs'

/** An open stream with a reader. */
export interface LiveStream {
  path: string
  spaceId: string
  kind: StreamKind
  since: number
  /** How many chunks its reader has not read yet. */
  unread: () => number
  send: (event: StreamEvent) => void
  end: () => void
}

/** The open streams. Invariant: a stream is in here exactly while its body can still be read. */
export function createStreamRegistry() {
  const live = new Set<LiveStream>()

  return {
    add: (stream: LiveStream) => live.add(stream),
    remove: (stream: LiveStream) => live.delete(stream),
    has: (stream: LiveStream) => live.has(stream),
    list: () => [...live],
    /** `pathEnd`: only to streams whose path ends with this. */
    send(spaceId: string, kind: StreamKind, event: StreamEvent, pathEnd = '') {
      for (const stream of live) {
        const isMeant = stream.spaceId === spaceId && stream.kind === kind && stream.path.endsWith(pathEnd)
        if (isMeant) stream.send(event)
      }
    },
    /** Ends the streams of one Space, or all of them. */
    end(spaceId?: string) {
      for (const stream of [...live]) {
        if (spaceId === undefined || stream.spaceId === spaceId) stream.end()
      }
    },
  }
}

export type StreamRegistry = ReturnType<typeof createStreamRegistry>
