/*
 * A request as raw bytes on its own socket: an HTTP client would correct or refuse invalid ones.
 */
import { connect } from 'node:net'
import type { FuzzRequest } from './create-fuzzer.ts'

const STUCK_MS = 20_000

export interface Outcome {
  /** `none` if the connection was closed without an answer, because the request is not HTTP. */
  status: number | 'none' | 'stuck'
  isApi: boolean
  isHtml: boolean
  ms: number
  summary: string
}

/** Sends one request; resolves with the head of its answer, or with what happened instead. */
export function sendRaw(url: string, request: FuzzRequest): Promise<Outcome> {
  const { hostname: host, port } = new URL(url)
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const socket = connect(Number(port), host)
    let answer = ''
    const timer = setTimeout(() => finish('stuck'), STUCK_MS)
    function finish(otherwise: 'none' | 'stuck'): void {
      clearTimeout(timer)
      socket.destroy()
      resolve(describe(request, answer, otherwise, performance.now() - startedAt))
    }
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (isWhole(answer, request.method)) finish('none')
    })
    socket.on('error', () => finish('none'))
    socket.on('close', () => finish('none'))
    socket.write(toBytes(request, host))
  })
}

function toBytes({ method, path, headers, body }: FuzzRequest, host: string): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`)
  const bytes = Buffer.from(body)
  const length = bytes.length > 0 ? `Content-Length: ${bytes.length}\r\n` : ''
  const head = `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${length}${lines.join('')}\r\n`
  return Buffer.concat([Buffer.from(head), bytes])
}

/** workerd keeps a connection open for seconds after its answer: do not wait for its end. */
function isWhole(answer: string, method: string): boolean {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd < 0) return false
  const head = answer.slice(0, headEnd)
  // An event stream does not end by itself.
  if (/^content-type: text\/event-stream/im.test(head)) return true
  if (method === 'HEAD' || /^HTTP\/1\.1 (204|304)/.test(head)) return true
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length !== undefined) return answer.length >= headEnd + 4 + Number(length)
  return answer.endsWith('0\r\n\r\n')
}

function describe(request: FuzzRequest, answer: string, otherwise: 'none' | 'stuck', ms: number): Outcome {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2)
  const isHtml = /^content-type: text\/html/im.test(head) || /^\s*</.test(body)
  const { method, path } = request
  return {
    status: status === undefined ? otherwise : Number(status),
    isApi: request.isApi,
    isHtml,
    ms,
    summary: `${method} ${path.slice(0, 200)} → ${status ?? otherwise}: ${body.slice(0, 200)}`,
  }
}
