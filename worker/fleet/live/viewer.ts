/** A reader this far behind is disconnected; the browser reconnects. */
const MAX_QUEUED_BYTES = 256 * 1024
/** The platform's limits add up over one stream; the browser opens the next one. */
const LONGEST_STREAM_MS = 10 * 60_000

/** The session of a stream: the hash of its token, and when it ends (epoch milliseconds). */
export interface ViewerSession {
  id: string
  expires: number
}

export interface Viewer {
  readonly clientId: string
  /** `expires` changes when the session is renewed. */
  readonly session: ViewerSession
  /** The ids of the Spaces whose samples this viewer gets. */
  subscriptions: ReadonlySet<string>
  send: (bytes: Uint8Array) => void
  /** Whether more than half of `MAX_QUEUED_BYTES` is still unread. */
  isBehind: () => boolean
  /** Ends the stream. Safe to call twice. */
  close: () => void
}

interface ViewerOptions {
  session: ViewerSession
  /** Called once, however the stream ended. */
  onGone: (viewer: Viewer) => void
  /** Called before the stream ends by itself after its longest time: what waits has to be sent. */
  onDue?: () => void
  /** Called when the session has ended while the stream is open. */
  onSessionEnd: (viewer: Viewer) => void
}

/**
 * Opens a byte stream and the viewer that writes to it. The stream ends after 10 minutes.
 * Invariant: after `onGone` nothing is written and no timer is left.
 */
export function createViewer({ session, onGone, onDue, onSessionEnd }: ViewerOptions): {
  viewer: Viewer
  stream: ReadableStream<Uint8Array>
} {
  const endsAt = Date.now() + LONGEST_STREAM_MS
  let controller: ReadableByteStreamController | null = null
  let timer = startTimer()

  function startTimer() {
    return setTimeout(endIfDue, Math.min(session.expires, endsAt) - Date.now())
  }

  /** The session may have been renewed since the timer was set. */
  function endIfDue(): void {
    if (Date.now() >= session.expires) onSessionEnd(viewer)
    else if (Date.now() >= endsAt) {
      onDue?.()
      viewer.close()
    } else timer = startTimer()
  }

  function detach(): void {
    if (controller === null) return
    controller = null
    clearTimeout(timer)
    onGone(viewer)
  }

  const queuedBytes = () => -(controller?.desiredSize ?? 0)

  const viewer: Viewer = {
    clientId: crypto.randomUUID(),
    session,
    subscriptions: new Set(),
    send(bytes) {
      if (controller === null) return
      controller.enqueue(bytes.slice())
      // Closed, not aborted: workerd reports an aborted stream as an uncaught error.
      if (queuedBytes() > MAX_QUEUED_BYTES) viewer.close()
    },
    isBehind: () => queuedBytes() > MAX_QUEUED_BYTES / 2,
    close() {
      controller?.close()
      detach()
    },
  }
  const stream = new ReadableStream({
    type: 'bytes',
    start(opened) {
      controller = opened
    },
    cancel: detach,
  })
  return { viewer, stream }
}
