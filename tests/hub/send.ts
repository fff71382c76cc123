import type { EventSourceMessage } from 'eventsource-parser'
import { readEventStream } from '../support/read-event-stream.ts'
import type { Hub } from './hub.ts'

const ORIGIN = 'https://huggingface.co'

export interface SendOptions {
  token?: string
  method?: string
  signal?: AbortSignal
  body?: unknown
  headers?: Record<string, string>
}

/** One request to the Hub, without a socket. */
export function send(
  hub: Hub,
  path: string,
  { token, body, headers, ...init }: SendOptions = {},
): Promise<Response> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return hub.fetch(
    new Request(ORIGIN + path, {
      ...init,
      headers: { ...authorization, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body), method: init.method ?? 'POST' }),
    }),
  )
}

/** Reads that many events, or until the body ends; then cancels it. */
export async function readEvents(response: Response, count: number): Promise<EventSourceMessage[]> {
  const events: EventSourceMessage[] = []
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  await readEventStream(reader, {
    onEvent: (event) => events.push(event),
    isEnough: () => events.length >= count,
  })
  await reader.cancel()
  return events.slice(0, count)
}
