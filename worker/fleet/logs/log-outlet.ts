/** The Hub is not read while this much is still unread: a slow reader slows the log down, and nothing is dropped. */
const MAX_QUEUED_BYTES = 256 * 1024

/** The byte stream that a reader gets. */
export interface LogOutlet {
  stream: ReadableStream<Uint8Array>
  send: (bytes: Uint8Array) => void
  /** Resolves when the reader has caught up, or is gone. */
  room: () => Promise<void>
  /** Ends the stream. Safe to call twice. */
  close: () => void
}

/** `onGone` is called once, if the reader leaves before the stream is closed. */
export function createLogOutlet(onGone: () => void): LogOutlet {
  let controller: ReadableByteStreamController | null = null
  let release: (() => void) | null = null

  function detach(): void {
    controller = null
    release?.()
    release = null
  }

  const stream = new ReadableStream({
    type: 'bytes',
    start(opened) {
      controller = opened
    },
    pull() {
      release?.()
      release = null
    },
    cancel() {
      detach()
      onGone()
    },
  })

  return {
    stream,
    send: (bytes) => controller?.enqueue(bytes),
    room() {
      if (controller === null || -(controller.desiredSize ?? 0) <= MAX_QUEUED_BYTES) return Promise.resolve()
      return new Promise((resolve) => {
        release = resolve
      })
    },
    close() {
      controller?.close()
      detach()
    },
  }
}
