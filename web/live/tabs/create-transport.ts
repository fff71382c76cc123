import { streamPath } from '../stream/stream-path.ts'
import type { Transport } from '../stream/transport.ts'
import type { RealStream } from './leader.ts'
import { shareStream } from './share-stream.ts'

export { openStream } from '../stream/open-stream.ts'

/** One stream for all tabs of this browser; if the browser does not support it, one of this tab's own. */
export function createTransport(real: RealStream): Transport {
  const shared = shareStream(real)
  const { open, update, releaseStream } = real
  if (!shared) {
    return {
      open: (handlers, spaceIds) => open(streamPath(spaceIds), handlers),
      update,
      releaseStream,
      isFollowing: () => false,
    }
  }
  return {
    open: (handlers, spaceIds) => shared.open(handlers, spaceIds),
    update: (_clientId, spaceIds) => shared.update(spaceIds),
    // The tab that holds the stream closes it at the server if no other tab can take it over.
    releaseStream: () => undefined,
    isFollowing: () => shared.isFollowing(),
  }
}
