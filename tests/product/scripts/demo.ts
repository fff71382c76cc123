import { randomBytes } from 'node:crypto'
import { createHub, type Hub } from '../../hub/hub.ts'
import { serveHub } from '../../hub/serve.ts'
import { createAlerts } from '../alerts.ts'
import { findFreePort } from '../free-port.ts'
import { restoreHistory } from '../history/restore-history.ts'
import { startWrangler } from '../start-wrangler.ts'
import { buildProduct } from './build-product.ts'
import { describeDemo } from './describe-demo.ts'
import { closeAtEnd, runUntilStopped } from './until-stopped.ts'

const HUB_PORT = 7080
const PORT = 8787
const ADMIN = { username: 'admin', password: randomBytes(9).toString('base64url') }

await runUntilStopped(run)

async function run(): Promise<void> {
  console.log('Building the product …')
  await buildProduct()
  console.log('Starting a simulated Hub and the product …')
  const hub = createHub({ seed: 'demo' })
  const server = await serveHub({ hub, port: await findFreePort(HUB_PORT) })
  closeAtEnd(server.close)
  const apiKey = randomBytes(18).toString('base64url')
  const starting = startWrangler({ variables: variablesFor(hub, server.url, apiKey), port: PORT })
  // A Ctrl-C during the start waits for it, so that nothing is left running.
  closeAtEnd(async () => (await starting).close())
  const product = await starting
  await restoreHistory(product.url, { admin: ADMIN, hub })
  await createAlerts(product.url, { admin: ADMIN, hubUrl: server.url, owner: hub.accounts[0]?.name ?? '' })
  console.log(describeDemo({ url: product.url, hubUrl: server.url, admin: ADMIN, apiKey }))
}

function variablesFor({ accounts }: Hub, url: string, apiKey: string): Record<string, string> {
  return {
    HF_USERNAME: ADMIN.username,
    HF_PASSWORD: ADMIN.password,
    HF_USER: accounts.map(({ name, tokens }) => `${name}:${tokens[0]?.value ?? ''}`).join(','),
    API_KEY: apiKey,
    HF_ENDPOINT: url,
    HF_SPACES_ENDPOINT: url,
    HF_APP_URL: `${url}/apps/{subdomain}`,
  }
}
