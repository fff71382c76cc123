import { type Border, type Fault, pickFault } from '../faults/fault.ts'
import { rewriteValue } from '../faults/rewrite.ts'

/** One server-sent event. `data` that is not a string is sent as JSON. */
export interface StreamEvent {
  event?: string
  data: unknown
}

const encoder = new TextEncoder()

/** The event as the bytes of one or more writes, framed as the faults require. */
export function encodeEvent(event: StreamEvent, faults: Fault[]): Uint8Array[] {
  const has = (kind: Fault['kind']) => pickFault(faults, kind) !== undefined
  const borders = pickFault(faults, 'borders')?.at
  const comment = has('comments') ? [': just a comment, data: {"not":"data"}'] : []
  const surprise = has('unknown-events')
    ? ['event: surprise', 'id: 7', 'data: {"nobody":"expects me"}', '']
    : []
  const data = toText(event.data, faults)

  const lines = [
    ...surprise,
    ...comment,
    ...(event.event === undefined ? [] : [`event: ${event.event}`]),
    ...comment,
    ...data.split('\n').map((line) => (line === '' ? 'data:' : `data: ${line}`)),
    '',
    '',
  ]
  const lineEnd = has('crlf') || borders === 'crlf' ? '\r\n' : '\n'
  return splitBytes(encoder.encode(lines.join(lineEnd)), borders)
}

function toText(data: unknown, faults: Fault[]): string {
  if (typeof data !== 'object' || data === null) return String(data)
  const long = pickFault(faults, 'long-line')
  const payload = {
    ...data,
    // A split inside a character needs one of several bytes.
    ...(pickFault(faults, 'borders')?.at === 'utf8' ? { replica: 'é副本🚀' } : {}),
    ...(long ? { padding: 'x'.repeat((long.megabytes ?? 1) * 1_000_000) } : {}),
  }
  return JSON.stringify(rewriteValue(payload, faults), null, pickFault(faults, 'split-data') ? 1 : undefined)
}

const CR = 0x0d
const LF = 0x0a

function splitBytes(bytes: Uint8Array, borders: Border | undefined): Uint8Array[] {
  if (!borders) return [bytes]
  const chunks: Uint8Array[] = []
  let start = 0
  for (let at = 1; at < bytes.length; at++) {
    if (!isBorder(bytes, at, borders)) continue
    chunks.push(bytes.slice(start, at))
    start = at
  }
  chunks.push(bytes.slice(start))
  return chunks
}

/** Whether a chunk ends before this byte. */
function isBorder(bytes: Uint8Array, at: number, borders: Border): boolean {
  switch (borders) {
    case 'bytes':
      return true
    case 'utf8':
      // A continuation byte: 10xxxxxx
      return ((bytes[at] ?? 0) & 0xc0) === 0x80
    case 'field':
      return bytes[at - 3] === LF || at === 2
    case 'crlf':
      return bytes[at - 1] === CR && bytes[at] === LF
    case 'ansi':
      // In JSON an escape character is written out.
      return endsWith(bytes, at, '\\u001b[')
    case 'token':
      return endsWith(bytes, at - 3, 'hf_')
    default:
      return borders satisfies never
  }
}

function endsWith(bytes: Uint8Array, end: number, text: string): boolean {
  const start = end - text.length
  if (start < 0) return false
  return [...text].every((character, index) => bytes[start + index] === character.charCodeAt(0))
}
