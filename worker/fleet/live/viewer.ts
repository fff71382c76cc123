/** A reader this far behind is cut off; it connects again by itself. */
const MAX_QUEUED_BYTES = 256 * 1024
/** The platform's limits add up over one stream; the browser opens the next by itself. */
const LONGEST_STREAM_MS = 10 * 60_000

/** Whose stream it is: the hash of the session's token, and when the session ends (epoch milliseconds). */
export interface ViewerSession {
  id: string
  expires: number
}

/** One open event stream. */
export interface Viewer {
  readonly clientId: string
  /** Its end is moved when the session is renewed. */
  readonly session: ViewerSession
  /** The ids of the Spaces whose samples go to this viewer. */
  subscriptions: ReadonlySet<string>
  send: (bytes: Uint8Array) => void
  /** Whether more than half waits to be read of what may wait. */
  isBehind: () => boolean
  /** Ends the stream. Safe to call twice. */
  close: () => void
}

interface ViewerOptions {
  session: ViewerSession
  /** Called once, however the stream ended. */
  onGone: (viewer: Viewer) => void
  /** Called when the session has ended while the stream is open. */
  onSessionEnd: (viewer: Viewer) => void
}

/**
 * Opens a byte stream and the viewer that writes to it. The stream ends after 10 minutes.
 * Invariant: after `onGone` nothing is written and no timer is left.
 */
export function createViewer({ session, onGone, onSessionEnd }: ViewerOptions): {
  viewer: Viewer
  stream: ReadableStream<Uint8Array>
} {
  const endsAt = Date.now() + LONGEST_STREAM_MS
  let controller: ReadableByteStreamController | null = null
  let timer = startTimer()

  function startTimer() {
    return setTimeout(endWhatIsOver, Math.min(session.expires, endsAt) - Date.now())
  }

  /** The session may have been renewed since the timer was set. */
  function endWhatIsOver(): void {
    if (Date.now() >= session.expires) onSessionEnd(viewer)
    else if (Date.now() >= endsAt) viewer.close()
    else timer = startTimer()
  }

  function leave(): void {
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
      // Ended, not broken: workerd reports a stream that breaks as an uncaught error of ours.
      if (queuedBytes() > MAX_QUEUED_BYTES) viewer.close()
    },
    isBehind: () => queuedBytes() > MAX_QUEUED_BYTES / 2,
    close() {
      controller?.close()
      leave()
    },
  }
  const stream = new ReadableStream({
    type: 'bytes',
    start(opened) {
      controller = opened
    },
    cancel: leave,
  })
  return { viewer, stream }
}
