/*
 * A reverse proxy in front of the product, on its own port, that can imitate the proxies people use. In a test:
 *
 *   const proxy = await startProxy(stage.url)           // open proxy.url in the browser
 *   const id = proxy.play({ kind: 'page', status: 200, body: LOGIN_PAGE, path: /^\/api\// })
 *   proxy.play({ kind: 'sever', path: /verify/, times: 1 })
 *   proxy.play({ kind: 'request-headers', headers: { authorization: 'Basic dTpw' } })
 *   proxy.play({ kind: 'gzip' })                        // buffers bytes, unless the answer says no-transform
 *   proxy.stop(id); proxy.stop()                        // one, or all
 *   proxy.requests                                      // every request that reached it, to detect floods
 *
 *   proxy.play({ kind: 'page', ...PAGES.dailyLimit1027, path: /^\/api\// })   // proxy-pages.ts has them all
 * The first matching behaviour that answers by itself wins.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { type Behaviour, mergeHeaders, pick, withChanges } from './proxy-behaviours.ts'
import { PAGES, type Page } from './proxy-pages.ts'

export interface ProxiedRequest {
  method: string
  path: string
  at: number
}

/** Serves what `target` serves. The browser's `Host` is kept, as proxies should be configured to. */
export async function startProxy(target: string, { keepHost = true }: { keepHost?: boolean } = {}) {
  const played = new Map<number, { behaviour: Behaviour; left: number }>()
  const requests: ProxiedRequest[] = []
  let lastId = 0
  const server = createServer((incoming, outgoing) => {
    requests.push({ method: incoming.method ?? '', path: incoming.url ?? '', at: Date.now() })
    const behaviours = take(incoming)
    if (!answerItself(behaviours, incoming, outgoing)) forward(incoming, outgoing, behaviours)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    play(behaviour: Behaviour): number {
      played.set(++lastId, { behaviour, left: behaviour.times ?? Number.POSITIVE_INFINITY })
      return lastId
    },
    stop(id?: number): void {
      if (id === undefined) played.clear()
      else played.delete(id)
    },
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function take({ method, url = '' }: IncomingMessage): Behaviour[] {
    const taken: Behaviour[] = []
    for (const [id, entry] of played) {
      const { path, method: wanted } = entry.behaviour
      if ((path && !path.test(url)) || (wanted && wanted !== method)) continue
      taken.push(entry.behaviour)
      entry.left--
      if (entry.left <= 0) played.delete(id)
    }
    return taken
  }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse, behaviours: Behaviour[]): void {
    const headers = withChanges(incoming.headers, mergeHeaders(behaviours, 'request-headers'))
    if (!keepHost) headers.host = new URL(target).host
    const upstream = request(target + incoming.url, { method: incoming.method, headers })
    upstream.on('error', () =>
      outgoing.headersSent ? outgoing.destroy() : sendPage(outgoing, PAGES.badGateway),
    )
    upstream.on('response', (answer) => {
      if (pick(behaviours, 'sever-after')) {
        answer.resume()
        answer.on('end', () => outgoing.destroy())
      } else passOn(answer, outgoing, behaviours)
    })
    outgoing.on('close', () => upstream.destroy())
    incoming.pipe(upstream)
  }
}

export type ProxyInFront = Awaited<ReturnType<typeof startProxy>>

function answerItself(behaviours: Behaviour[], incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  for (const behaviour of behaviours) {
    if (behaviour.kind === 'hang') return true
    if (behaviour.kind === 'sever') {
      incoming.socket.destroy()
      return true
    }
    if (behaviour.kind !== 'page') continue
    incoming.resume()
    sendPage(outgoing, behaviour)
    return true
  }
  return false
}

function sendPage(outgoing: ServerResponse, { status, body, headers }: Page): void {
  outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
}

/** Like express `compression`: an answer with `no-transform` is passed through unchanged. */
function passOn(answer: IncomingMessage, outgoing: ServerResponse, behaviours: Behaviour[]): void {
  const headers = withChanges(answer.headers, mergeHeaders(behaviours, 'response-headers'))
  const mayTransform = !/no-transform/i.test(String(headers['cache-control'] ?? ''))
  const isPlain = headers['content-encoding'] === undefined
  const zip = pick(behaviours, 'gzip') && mayTransform && isPlain && answer.statusCode === 200
  if (zip) {
    headers['content-encoding'] = 'gzip'
    delete headers['content-length']
  }
  outgoing.writeHead(answer.statusCode ?? 502, headers)
  outgoing.flushHeaders()
  if (zip) pipeline(answer, createGzip(), outgoing, () => undefined)
  else pipeline(answer, outgoing, () => undefined)
}
