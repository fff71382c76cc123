import { Agent, request } from 'node:http'

const CONNECTIONS = 4

interface Call {
  method: string
  path: string
  headers: Record<string, string>
}

interface Answer {
  status: number
  bytes: number
  etag: string | null
}

/** Makes calls over a few open connections, as cheaply as Node can. */
export function createCaller(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const { hostname: host, port } = new URL(url)

  function call({ method, path, headers }: Call): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ agent, host, port, method, path, headers }, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('error', reject)
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, bytes, etag: response.headers.etag ?? null }),
        )
      })
      outgoing.on('error', reject)
      outgoing.end()
    })
  }

  return {
    call,
    /** Runs `times` calls, this many at once. */
    async callMany(times: number, atOnce: number, one: (turn: number) => Promise<void>): Promise<void> {
      let turn = 0
      const work = async () => {
        while (turn < times) await one(turn++)
      }
      await Promise.all(Array.from({ length: atOnce }, work))
    },
    close: () => agent.destroy(),
  }
}
