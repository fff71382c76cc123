import { expect } from 'vitest'
import * as z from 'zod/mini'
import { type LiveEventName, liveEvents } from '../../shared/wire/live.ts'
import { expectSafe } from '../support/answers.ts'
import { eventually } from '../support/eventually.ts'
import { readEventStream } from '../support/read-event-stream.ts'
import type { Send } from './send.ts'

/** On a busy machine, dozens of Spaces with failing connections take a while. */
const LONGEST_WAIT_MS = 90_000

interface Event {
  type: string
  spaceId?: string | undefined
  code?: string | undefined
}

/** A viewer of the live stream over a real socket. */
export interface LiveViewer {
  connected: z.infer<typeof liveEvents.connected>
  /** All events so far. */
  events: Event[]
  /** The first event of this name, past or future. */
  next: (isWanted: (event: Event) => boolean) => Promise<Event>
  /** How many events of this name arrived, for one Space or for all. */
  count: (name: LiveEventName, spaceId?: string) => number
  isOver: () => boolean
  /** Closes the connection, like a closed tab. */
  leave: () => void
}

const about = z.object({ spaceId: z.optional(z.string()), code: z.optional(z.string()) })

/** Opens the live stream, and reads it until it is closed; resolves once it is connected. */
export async function watchLive(send: Send, ids: string[]): Promise<LiveViewer> {
  const leaving = new AbortController()
  const path = `/api/proxy/live-metrics-stream?instances=${encodeURIComponent(ids.join(','))}`
  const response = await send(path, { signal: leaving.signal })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const events: Event[] = []
  const first = Promise.withResolvers<LiveViewer['connected']>()
  let isOver = false
  const onEvent = ({ event: type = '', data }: { event?: string | undefined; data: string }) => {
    const parsed: unknown = JSON.parse(data)
    if (type === 'connected') first.resolve(liveEvents.connected.parse(parsed))
    events.push({ type, ...about.parse(parsed) })
  }
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  let end = ''
  // `isOver` is set whoever closes the connection; before the first event that is an error.
  void readEventStream(reader, { onEvent, onText: (text) => expectSafe(response, text) })
    .catch((error: unknown) => {
      end = String(error)
      first.reject(error)
    })
    .finally(() => {
      isOver = true
      first.reject(new Error('The stream ended before its first event'))
    })

  const saw = () => `${countEvents(events)}\n${end}`
  return {
    connected: await first.promise,
    events,
    next: (isWanted) =>
      eventually(() => events.find(isWanted) ?? fail(`no event fits ${isWanted}`), {
        withinMs: LONGEST_WAIT_MS,
        saw,
      }),
    count: (name, spaceId) =>
      events.filter((event) => event.type === name && (!spaceId || event.spaceId === spaceId)).length,
    isOver: () => isOver,
    leave: () => leaving.abort(),
  }
}

function countEvents(events: Event[]): string {
  const counts = new Map<string, number>()
  for (const { type, spaceId = '', code = '' } of events) {
    const line = `${type} ${spaceId} ${code}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].map(([line, count]) => `${count} x ${line}`).join('\n')
}

function fail(message: string): never {
  throw new Error(message)
}
