import { createParser } from 'eventsource-parser'
import { expect } from 'vitest'
import { type LiveEventName, liveEvents } from '../../shared/wire/live.ts'
import type { Send } from '../product/send.ts'
import { eventually } from '../support/eventually.ts'

/** A viewer of the live stream over a real socket. */
export interface Watcher {
  clientId: string
  /** How many events of this name came, of one Space or of all. */
  count: (name: LiveEventName, spaceId?: string) => number
  isOver: () => boolean
  /** Closes the connection, as a closed tab does. */
  leave: () => void
}

/** Opens the live stream; resolves once it is connected. */
export async function watch(send: Send, ids: string[]): Promise<Watcher> {
  const leaving = new AbortController()
  const path = `/api/proxy/live-metrics-stream?instances=${encodeURIComponent(ids.join(','))}`
  const response = await send(path, { signal: leaving.signal })
  expect(response.status).toBe(200)
  const events: { name: string; data: { spaceId?: string; clientId?: string } }[] = []
  let isOver = false
  const parser = createParser({
    onEvent: ({ event = '', data }) => void events.push({ name: event, data: JSON.parse(data) }),
  })
  void readAll(response, (text) => parser.feed(text)).finally(() => {
    isOver = true
  })

  await eventually(() => expect(events.length).toBeGreaterThan(0))
  return {
    clientId: liveEvents.connected.parse(events[0]?.data).clientId,
    count: (name, spaceId) =>
      events.filter((event) => event.name === name && (!spaceId || event.data.spaceId === spaceId)).length,
    isOver: () => isOver,
    leave: () => leaving.abort(),
  }
}

async function readAll(response: Response, feed: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) feed(decoder.decode(chunk, { stream: true }))
  } catch {
    // The connection was closed, by us or by the server: the watcher says so.
  }
}
