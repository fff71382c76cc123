import { createParser } from 'eventsource-parser'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import { expectSafe } from '../product/answers.ts'
import type { Send } from '../product/send.ts'
import { eventually } from '../support/eventually.ts'

interface Event {
  type: string
  spaceId?: string | undefined
  code?: string | undefined
}

export interface LiveStream {
  connected: { clientId: string; subscribed: string[] }
  /** All that came so far. */
  events: Event[]
  /** The first event of this kind, past or to come. */
  next: (isWanted: (event: Event) => boolean) => Promise<Event>
  close: () => void
}

const connected = z.object({ clientId: z.string(), subscribed: z.array(z.string()) })
const about = z.object({ spaceId: z.optional(z.string()), code: z.optional(z.string()) })

/** Opens a stream and reads it until it is closed. */
export async function openLiveStream(send: Send, ids: string[]): Promise<LiveStream> {
  const closing = new AbortController()
  const path = `/api/proxy/live-metrics-stream?instances=${ids.join(',')}`
  const response = await send(path, { signal: closing.signal })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const events: Event[] = []
  const first = Promise.withResolvers<LiveStream['connected']>()
  void readEvents(response, (type, data) => {
    if (type === 'connected') first.resolve(connected.parse(data))
    events.push({ type, ...about.parse(data) })
  }).catch(first.reject)

  return {
    connected: await first.promise,
    events,
    next(isWanted) {
      return eventually(
        () => {
          const found = events.find(isWanted)
          if (!found) throw new Error(`no event fits ${isWanted}`)
          return found
        },
        { saw: () => events.map(({ type, spaceId, code }) => [type, spaceId, code].join(' ')).join('\n') },
      )
    },
    close: () => closing.abort(),
  }
}

async function readEvents(response: Response, onEvent: (type: string, data: unknown) => void): Promise<void> {
  const parser = createParser({ onEvent: ({ event = '', data }) => onEvent(event, JSON.parse(data)) })
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    const text = decoder.decode(chunk, { stream: true })
    expectSafe(response, text)
    parser.feed(text)
  }
}
