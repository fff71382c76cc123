import type { LiveEvent } from '../../../shared/wire/live.ts'

const encoder = new TextEncoder()

/** A comment line: keeps proxies from closing the connection, and reveals viewers that are gone. */
export const HEARTBEAT = encoder.encode(': still here\n\n')

/** How long the browser waits before it reconnects, in milliseconds. */
export const RETRY = encoder.encode('retry: 3000\n\n')

/** One server-sent event. Each viewer needs its own copy: `enqueue` transfers the buffer. */
export function encodeEvent({ type, data }: LiveEvent): Uint8Array {
  return encodeJsonEvent(type, JSON.stringify(data))
}

/** The same for data that is already JSON. */
export function encodeJsonEvent(type: LiveEvent['type'], json: string): Uint8Array {
  return encoder.encode(`event: ${type}\ndata: ${json}\n\n`)
}
