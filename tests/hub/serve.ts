import type { ServerResponse } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Severed } from './faults/severed.ts'
import type { Hub } from './hub.ts'

export interface ServeOptions {
  hub: Hub
  /** 0 for any free port. */
  port?: number
  host?: string
}

const LAST_BYTES_MS = 50

/** The Hub on a real socket. Rejects if the port is taken. */
export async function serveHub({ hub, port = 0, host = '127.0.0.1' }: ServeOptions) {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    async fetch(request, { outgoing }) {
      const response = await hub.fetch(request).catch((error: unknown) => {
        if (error instanceof Severed) (outgoing as ServerResponse).destroy()
        throw error
      })
      return severOnError(response, outgoing as ServerResponse)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The Hub listens on no port')

  return {
    url: `http://${host}:${address.port}`,
    async close() {
      hub.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        // The streams have just ended: their last bytes may still be in flight.
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), LAST_BYTES_MS)
      })
    },
  }
}

/** A failing body destroys its connection without printing anything, because it fails on purpose. */
function severOnError(response: Response, outgoing: ServerResponse): Response {
  if (!response.body) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch {
        // The status line is sent first: only the body is cut.
        while (!outgoing.headersSent && !outgoing.destroyed) await new Promise(setImmediate)
        outgoing.destroy()
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return new Response(body, response)
}
