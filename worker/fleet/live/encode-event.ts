import type { LiveEvent } from '../../../shared/wire/live.ts'

const encoder = new TextEncoder()

/** A comment line: keeps the way open, and makes a gone viewer show. */
export const HEARTBEAT = encoder.encode(': still here\n\n')

/** Tells the browser how long to wait before it connects again, in milliseconds. */
export const RETRY = encoder.encode('retry: 3000\n\n')

/** One server-sent event. Each viewer needs a copy of its own: `enqueue` takes the bytes away. */
export function encodeEvent({ type, data }: LiveEvent): Uint8Array {
  return encodeJsonEvent(type, JSON.stringify(data))
}

/** The same for data that is JSON already. */
export function encodeJsonEvent(type: LiveEvent['type'], json: string): Uint8Array {
  return encoder.encode(`event: ${type}\ndata: ${json}\n\n`)
}
