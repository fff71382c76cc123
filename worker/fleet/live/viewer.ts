/** A reader this far behind is cut off; it connects again by itself. */
const MAX_QUEUED_BYTES = 256 * 1024

/** One open event stream. */
export interface Viewer {
  readonly clientId: string
  readonly sessionId: string
  /** The ids of the Spaces whose samples go to this viewer. */
  subscriptions: ReadonlySet<string>
  send: (bytes: Uint8Array) => void
  /** Ends the stream. Safe to call twice. */
  close: () => void
}

interface Options {
  sessionId: string
  /** Ends the stream after this time. */
  lifetimeMs: number
  /** Called once, however the stream ended. */
  onGone: (viewer: Viewer) => void
  onExpired: (viewer: Viewer) => void
}

/**
 * Opens a byte stream and the viewer that writes to it.
 * Invariant: after `onGone` nothing is written and no timer is left.
 */
export function createViewer({ sessionId, lifetimeMs, onGone, onExpired }: Options): {
  viewer: Viewer
  stream: ReadableStream<Uint8Array>
} {
  let controller: ReadableByteStreamController | null = null
  const timer = setTimeout(() => onExpired(viewer), lifetimeMs)

  function leave(): void {
    if (controller === null) return
    controller = null
    clearTimeout(timer)
    onGone(viewer)
  }

  const viewer: Viewer = {
    clientId: crypto.randomUUID(),
    sessionId,
    subscriptions: new Set(),
    send(bytes) {
      if (controller === null) return
      controller.enqueue(bytes.slice())
      if ((controller.desiredSize ?? 0) < -MAX_QUEUED_BYTES) {
        controller.error(new Error('The reader is too slow'))
        leave()
      }
    },
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
