import { badToken } from '../answers/hub-error.ts'
import type { Fault, FaultOf } from './fault.ts'
import { Severed } from './severed.ts'

const PAGE =
  '<!DOCTYPE html>\n<html><head><title>Hugging Face</title></head><body><h1>Service unavailable</h1></body></html>\n'

/** Whether the Hub performs the request before it answers something else. */
export function isDoneFirst(faults: Fault[]): boolean {
  return faults.some((fault) => 'done' in fault && fault.done)
}

/** The answer in place of the real one; null without such a fault. For `hang` it settles only when the caller gives up. */
export function replaceAnswer(faults: Fault[], signal: AbortSignal): Promise<Response> | Response | null {
  for (const fault of faults) {
    switch (fault.kind) {
      case 'status':
        return answerStatus(fault)
      case 'hang':
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      case 'sever':
        throw new Severed()
      case 'html':
        return new Response(PAGE, {
          status: fault.status ?? 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
        })
      case 'huge':
        return answerHuge((fault.megabytes ?? 50) * 1_000_000)
      case 'redirect':
        return new Response(`Temporary Redirect. Redirecting to ${fault.to}`, {
          status: fault.status ?? 307,
          headers: { location: fault.to, 'content-type': 'text/plain; charset=utf-8' },
        })
      case 'bad-token':
        return badToken().toResponse()
    }
  }
  return null
}

function answerStatus({ status, body, headers }: FaultOf<'status'>): Response {
  const payload = body === undefined ? { error: `Simulated fault: status ${status}` } : body
  const isEmpty = status === 204 || status === 304
  const isText = typeof payload === 'string'
  return new Response(isEmpty ? null : isText ? payload : JSON.stringify(payload), {
    status,
    headers: {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      ...headers,
    },
  })
}

/** Valid JSON of one very long string, generated in pieces so that it costs the Hub no memory. */
function answerHuge(bytes: number): Response {
  const piece = new Uint8Array(64 * 1024).fill(0x78)
  const quote = new TextEncoder().encode('["')
  const end = new TextEncoder().encode('"]')
  let left = bytes
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(quote),
    pull(controller) {
      left -= piece.length
      controller.enqueue(left > 0 ? piece : end)
      if (left <= 0) controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
