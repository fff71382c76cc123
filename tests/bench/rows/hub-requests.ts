import * as z from 'zod/mini'
import { startHub } from '../processes/start-hub.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const ACCOUNTS = 4
const SPACES_EACH = 500
const CALLERS = 50

const list = z.object({ success: z.literal(true), spaces: z.array(z.unknown()) })

/** How many requests a list costs the Hub. */
export async function measureHubRequests({ build }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: ACCOUNTS, spacesPerAccount: SPACES_EACH })
  const counts: number[] = []
  for (const callers of [1, CALLERS]) {
    const workerd = await startWorkerd({ build, variables: hub.variables })
    const list = () => readList(workerd.url, workerd.session)
    await hub.clearCalls()
    await Promise.all(Array.from({ length: callers }, list))
    counts.push((await hub.readCalls()).length)
    await hub.clearCalls()
    await list()
    counts.push((await hub.readCalls()).length)
    await workerd.close()
  }
  await hub.close()

  const [cold, warm, together] = counts
  return [
    toRow(`Hub requests, cold list of ${ACCOUNTS} accounts × ${SPACES_EACH} Spaces`, cold, ACCOUNTS),
    toRow('Hub requests, warm list', warm, 0),
    toRow(`Hub requests, ${CALLERS} callers at once on a cold list`, together, ACCOUNTS),
  ]
}

function toRow(what: string, count = Number.NaN, budget: number): Row {
  return { what, measured: String(count), budget: String(budget), holds: count <= budget, noise: 'none' }
}

async function readList(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(`${url}/api/proxy/spaces`, { headers })
  const { spaces } = list.parse(await response.json())
  if (spaces.length !== ACCOUNTS * SPACES_EACH) throw new Error(`The list has ${spaces.length} Spaces`)
}
