import { parseArgs } from 'node:util'
import { createHub, type Hub } from './hub.ts'
import { serveHub } from './serve.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7080' },
    preset: { type: 'string', default: 'small' },
  },
})

const hub = createHub({ seed: readPreset(values.preset) })
const server = await serveOrMove(hub, Number(values.port))
console.log(describe(server.url, hub))

// npm forwards the Ctrl-C that the terminal has already sent: the second one must not interrupt the first.
let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

async function stop() {
  if (isStopping) return
  isStopping = true
  await server.close()
  process.exit(0)
}

/** Uses any free port if the requested one is taken, and says so. */
async function serveOrMove(hub: Hub, port: number) {
  try {
    return await serveHub({ hub, port })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    console.log(`Port ${port} is taken; using another one.`)
    return serveHub({ hub, port: 0 })
  }
}

function readPreset(text: string): 'small' | 'odd' | 'demo' {
  return text === 'demo' || text === 'odd' ? text : 'small'
}

function describe(url: string, { accounts, spaces }: Hub): string {
  const rows = accounts.map(({ name, type, tokens }) => {
    const count = [...spaces.values()].filter(({ author }) => author === name).length
    const shown = tokens.map(({ value, role, type: kind }) => `${value} (${kind === 'oauth' ? kind : role})`)
    return `  ${name.padEnd(10)}${type.padEnd(6)}${String(count).padStart(3)} Spaces  ${shown.join(', ') || 'no token'}`
  })
  return `Simulated Hub on ${url}

${rows.join('\n')}

  curl -H 'Authorization: Bearer ${accounts[0]?.tokens[0]?.value}' '${url}/api/whoami-v2'
  curl '${url}/api/spaces?author=${accounts[0]?.name}&expand=runtime'

Its switches (faults, stages, tokens, calls):

  curl ${url}/__hub
  curl ${url}/__hub/faults -d '{"kind": "delay", "ms": 5000, "route": "/api/spaces"}'
  curl ${url}/__hub/faults -d '{"kind": "status", "status": 503, "times": 3}'
  curl -X DELETE ${url}/__hub/faults

For the product, in .dev.vars:

  HF_USER=${accounts.map(({ name, tokens }) => `${name}:${tokens[0]?.value ?? ''}`).join(',')}
  HF_ENDPOINT=${url}
  HF_SPACES_ENDPOINT=${url}

Ctrl-C stops it.`
}
