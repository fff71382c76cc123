import type { LiveEventName } from '../../shared/live.ts'
import type { Source } from '../../web/live/connection.ts'

export interface FakeSource extends Source {
  path: string
  readyState: number
  send: (type: LiveEventName, data: unknown) => void
  sendText: (type: LiveEventName, text: string) => void
  /** The connection breaks; the browser will try again by itself. */
  interrupt: () => void
  /** The answer was not a 200: the browser gives up. */
  refuse: () => void
}

/** In place of the browser's EventSource. */
export function createFakeSource(path: string): FakeSource {
  const listeners = new Map<string, (event: { data: string }) => void>()
  const source: FakeSource = {
    path,
    readyState: 0,
    onerror: null,
    addEventListener: (type, listener) => void listeners.set(type, listener),
    close() {
      source.readyState = 2
    },
    send: (type, data) => source.sendText(type, JSON.stringify(data)),
    sendText(type, text) {
      if (type === 'connected') source.readyState = 1
      listeners.get(type)?.({ data: text })
    },
    interrupt() {
      source.readyState = 0
      source.onerror?.(new Event('error'))
    },
    refuse() {
      source.readyState = 2
      source.onerror?.(new Event('error'))
    },
  }
  return source
}
