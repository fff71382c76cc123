import type { Fault } from '../faults/fault.ts'

const EXPOSED = [
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count',
  'ETag,Link,Accept-Ranges,Content-Range',
  'X-Linked-Size,X-Linked-ETag,X-Xet-Hash',
].join(',')

/** The headers that the Hub sends with every answer. */
export function addCommonHeaders(
  response: Response,
  request: Request,
  rateLimit: Record<string, string>,
): Response {
  const headers = {
    ...rateLimit,
    'X-Request-Id': requestIdOf(request),
    'Access-Control-Allow-Origin': 'https://huggingface.co',
    'Access-Control-Expose-Headers': EXPOSED,
  }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (response.headers.get('content-type') === 'application/json') {
    response.headers.set('content-type', 'application/json; charset=utf-8')
  }
  return response
}

/** The headers after applying the faults; null removes one. */
export function changeHeaders(response: Response, faults: Fault[]): Response {
  for (const fault of faults) {
    if (fault.kind !== 'headers') continue
    for (const [name, value] of Object.entries(fault.headers)) {
      if (value === null) response.headers.delete(name)
      else response.headers.set(name, value)
    }
  }
  return response
}

/** A received `X-Amzn-Trace-Id` becomes the end of the id. */
function requestIdOf(request: Request): string {
  const digits = crypto.randomUUID().replaceAll('-', '')
  const seconds = Math.floor(Date.now() / 1000).toString(16)
  const given = request.headers.get('X-Amzn-Trace-Id')
  return `Root=1-${seconds}-${digits.slice(0, 24)}${given ? `;${given}` : ''}`
}
