import { connect } from 'node:net'

/** An answer as received; `status` is 0 if the connection was closed without one. */
export interface RawAnswer {
  status: number
  /** In lower case; repeated headers are joined with a line end. */
  headers: Map<string, string>
  text: string
}

interface RawRequest {
  method?: string
  /** Sent as it is, without normalisation by a client. */
  path: string
  /** In this order, unchanged; a name may occur twice. */
  headers?: [string, string][]
  body?: string
}

const EMPTY = Buffer.from('0\r\n\r\n')
const LONGEST_MS = 20_000

/** Sends one request exactly as given. Strings are sent as Latin-1, so that any byte is possible. */
export function sendRaw(url: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  const { method = 'GET', path, headers = [], body } = request
  const all: [string, string][] = headers.some(([name]) => name.toLowerCase() === 'host')
    ? headers
    : [['Host', host], ...headers]
  if (body !== undefined) all.push(['Content-Length', String(Buffer.byteLength(body, 'latin1'))])
  all.push(['Connection', 'close'])
  const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const bytes = Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body ?? ''}`, 'latin1')

  return new Promise((resolve) => {
    let received = Buffer.alloc(0)
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setTimeout(LONGEST_MS, () => socket.destroy())
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, typeof chunk === 'string' ? Buffer.from(chunk) : chunk])
      // The connection is kept open, whatever we request.
      if (isComplete(received)) socket.destroy()
    })
    // A refused request may be answered and disconnected at once.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(parseAnswer(received)))
  })
}

function isComplete(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return false
  const head = bytes.subarray(0, end).toString('latin1').toLowerCase()
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1]
  if (length !== undefined) return bytes.length >= end + 4 + Number(length)
  if (!head.includes('\r\ntransfer-encoding: chunked')) return /^http\/1\.1 (204|304)/.test(head)
  return (
    bytes.subarray(-7).toString('latin1').endsWith('\r\n0\r\n\r\n') || bytes.subarray(end + 4).equals(EMPTY)
  )
}

function parseAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n')
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(colon + 1).trim()
    headers.set(name, headers.has(name) ? `${headers.get(name)}\n${value}` : value)
  }
  const isChunked = headers.get('transfer-encoding') === 'chunked'
  const body = bytes.subarray(end + 4)
  return {
    status: Number(statusLine.split(' ')[1] ?? 0),
    headers,
    text: isChunked ? joinChunks(body) : body.toString('utf8'),
  }
}

function joinChunks(body: Buffer): string {
  const chunks: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, lineEnd).toString('latin1'), 16)
    if (lineEnd < 0 || !(size > 0)) break
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(chunks).toString('utf8')
}
