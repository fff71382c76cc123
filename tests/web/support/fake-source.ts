import type { LiveEventName } from '../../../shared/wire/live.ts'
import type { Stream, StreamHandlers } from '../../../web/live/stream/open-stream.ts'

export interface FakeSource extends Stream {
  path: string
  isClosed: () => boolean
  send: (type: LiveEventName, data: unknown) => void
  sendText: (type: LiveEventName, text: string) => void
  /** The stream ends, or was never accepted. */
  end: () => void
}

/** Stands in for a stream from the server. */
export function createFakeSource(path: string, { onEvent, onEnd }: StreamHandlers): FakeSource {
  let isClosed = false
  return {
    path,
    isClosed: () => isClosed,
    close() {
      isClosed = true
    },
    send: (type, data) => onEvent(type, JSON.stringify(data)),
    sendText: onEvent,
    end: onEnd,
  }
}
