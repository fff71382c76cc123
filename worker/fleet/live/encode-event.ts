import type { LiveEvent } from '../../../shared/wire/live.ts'

const encoder = new TextEncoder()

/** A comment line: keeps proxies from closing the connection, and reveals viewers that are gone. */
export const HEARTBEAT = encoder.encode(': still here\n\n')

/** How long the browser waits before it reconnects, in milliseconds. */
export const RETRY = encoder.encode('retry: 3000\n\n')

/** One server-sent event. Each viewer needs its own copy: `enqueue` transfers the buffer. */
export function encodeEvent(event: LiveEvent): Uint8Array {
  return encodeText(writeEvent(event))
}

/** The same as text, which other events can be added to. */
export function writeEvent({ type, data }: LiveEvent): string {
  return writeJsonEvent(type, JSON.stringify(data))
}

/** The same for data that is already JSON. */
export function encodeJsonEvent(type: LiveEvent['type'], json: string): Uint8Array {
  return encodeText(writeJsonEvent(type, json))
}

export function encodeText(text: string): Uint8Array {
  return encoder.encode(text)
}

function writeJsonEvent(type: LiveEvent['type'], json: string): string {
  return `event: ${type}\ndata: ${json}\n\n`
}
