import { type Fault, type FaultOf, pickFault } from './fault.ts'
import { rewrites, rewriteValue } from './rewrite.ts'

/** The answer with its fields rewritten, its body cut, or its bytes trickling. Event streams handle this themselves. */
export async function damageAnswer(
  response: Response,
  faults: Fault[],
  signal: AbortSignal,
): Promise<Response> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  if (!isJson || faults.length === 0) return response

  const cut = pickFault(faults, 'cut')
  const slow = pickFault(faults, 'slow')
  const isRewritten = faults.some(rewrites)
  if (!cut && !slow && !isRewritten) return response

  const text = await response.text()
  const rewritten = isRewritten ? JSON.stringify(rewriteValue(JSON.parse(text), faults)) : text
  const bytes = new TextEncoder().encode(rewritten)
  const headers = new Headers(response.headers)
  headers.set('content-length', String(bytes.length))
  const body = cut ? cutBody(bytes, cut) : slow ? slowBody(bytes, slow, signal) : bytes
  return new Response(body, { status: response.status, headers })
}

/** Breaks in the middle: an error in the stream, a destroyed connection on the wire. */
function cutBody(bytes: Uint8Array, { afterBytes }: FaultOf<'cut'>): ReadableStream<Uint8Array> {
  const kept = bytes.slice(0, afterBytes ?? Math.floor(bytes.length / 2))
  return new ReadableStream<Uint8Array>({
    start(controller) {
      if (kept.length > 0) controller.enqueue(kept)
    },
    pull: (controller) => controller.error(new TypeError('terminated')),
  })
}

function slowBody(
  bytes: Uint8Array,
  fault: FaultOf<'slow'>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const { bytes: step = 16, everyMs = 50 } = fault
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        controller.error(signal.reason)
      })
    },
    pull: (controller) =>
      new Promise((resolve) => {
        timer = setTimeout(() => {
          controller.enqueue(bytes.slice(sent, sent + step))
          sent += step
          if (sent >= bytes.length) controller.close()
          resolve()
        }, everyMs)
      }),
    cancel: () => clearTimeout(timer),
  })
}
