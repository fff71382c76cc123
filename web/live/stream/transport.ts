import type { UpdateReply } from '../../requests/update-subscriptions.ts'
import type { Stream, StreamHandlers } from './open-stream.ts'

/** How a tab gets its events. */
export interface Transport {
  open: (handlers: StreamHandlers, spaceIds: string[]) => Stream
  /** Replaces a stream's subscriptions. Never rejects. */
  update: (clientId: string, spaceIds: string[]) => Promise<UpdateReply>
  /** Tells the server that this stream has no reader any more. */
  releaseStream: (clientId: string) => void
  /** Whether another tab holds the stream and maintains it. */
  isFollowing: () => boolean
}

/** A transport whose code is loaded with the first stream: the first screen can be drawn without it. */
export function createLazyTransport(load: () => Promise<Transport>): Transport {
  let transport: Transport | null = null

  return {
    open(handlers, spaceIds) {
      if (transport) return transport.open(handlers, spaceIds)
      let stream: Stream | null = null
      let isClosed = false
      function openLoaded(loaded: Transport) {
        transport ??= loaded
        if (!isClosed) stream = transport.open(handlers, spaceIds)
      }
      load().then(openLoaded, () => !isClosed && handlers.onEnd())
      return {
        close() {
          isClosed = true
          stream?.close()
        },
      }
    },
    update: async (clientId, spaceIds) => (await transport?.update(clientId, spaceIds)) ?? 'failed',
    releaseStream: (clientId) => transport?.releaseStream(clientId),
    isFollowing: () => transport?.isFollowing() ?? false,
  }
}
