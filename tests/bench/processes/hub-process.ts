/* The simulated Hub in its own process. Takes its set-up as JSON; its `/__hub` routes control it. */
import { createHub } from '../../hub/hub.ts'
import { createSpaces } from '../../hub/presets/generate.ts'
import { serveHub } from '../../hub/serve.ts'
import type { HubAccount } from '../../hub/state/accounts.ts'
import type { SpaceSeed } from '../../hub/state/spaces.ts'
import { hubSetup, nameAccounts } from './hub-setup.ts'
import { sendStamped } from './send-stamped.ts'

/** More than a benchmark can use up: the limit itself is tested elsewhere. */
const NO_RATE_LIMIT = 100_000_000

const setup = hubSetup.parse(JSON.parse(process.argv[2] ?? ''))
const owners = nameAccounts(setup.accounts)
const isStamped = setup.stampedEveryMs !== undefined
const hub = createHub({
  seed: { accounts: owners.map(toAccount), spaces: owners.flatMap(({ name }) => spacesOf(name)) },
  latencyMs: setup.latencyMs,
  settleMs: setup.settleMs,
  metricsIntervalMs: isStamped ? 0 : setup.metricsIntervalMs,
  rateLimit: NO_RATE_LIMIT,
})
const server = await serveHub({ hub })
if (setup.stampedEveryMs !== undefined) sendStamped(hub, setup.stampedEveryMs)

process.once('disconnect', () => process.exit(0))
process.send?.({ url: server.url })

function toAccount({ name, token }: { name: string; token: string }): HubAccount {
  return { name, type: 'user', plan: 'pro', tokens: [{ value: token, role: 'write' }] }
}

function spacesOf(owner: string): SpaceSeed[] {
  const { spacesPerAccount, runningPerAccount } = setup
  const spaces = createSpaces(owner, spacesPerAccount)
  if (runningPerAccount === undefined) return spaces
  return spaces.map((space, index) => ({
    ...space,
    stage: index < runningPerAccount ? 'RUNNING' : 'SLEEPING',
    flavor: 'cpu-basic',
  }))
}
