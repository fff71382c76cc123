import { median, spread } from '../measuring/statistics.ts'
import { startHub } from '../processes/start-hub.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const ACCOUNTS = 4
const SPACES_EACH = 50
const LATENCY_MS = 80
const BUDGET = 1.5

/** The first list of a Fleet that has just started, beside one call of the Hub, in turns. */
export async function measureColdList({ build, quick }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: ACCOUNTS, spacesPerAccount: SPACES_EACH, latencyMs: LATENCY_MS })
  const roundTrips: number[] = []
  const coldLists: number[] = []
  const refreshed: number[] = []
  // One listing as the product asks for it.
  const hubPath = async () => (await hub.readCalls()).at(-1)?.path ?? ''
  for (let round = 0; round < (quick ? 5 : 11); round++) {
    const workerd = await startWorkerd({ build, variables: hub.variables })
    const time = (path: string) => timeRequest(`${workerd.url}${path}`, workerd.session)
    // What signing in and the session's check cost is not the list's.
    await time('/api/v1/verifyToken')
    coldLists.push(await time('/api/proxy/spaces'))
    for (let turn = 0; turn < 3; turn++) {
      roundTrips.push(await timeRequest(`${hub.url}${await hubPath()}`, { authorization: hub.authorization }))
      refreshed.push(await time('/api/proxy/spaces?refresh=1'))
    }
    await workerd.close()
  }
  await hub.close()
  const roundTrip = median(roundTrips)
  const what = `${ACCOUNTS * SPACES_EACH} Spaces in ${ACCOUNTS} accounts, Hub latency ${LATENCY_MS} ms`
  return [
    toRow(`cold list of ${what}`, coldLists, roundTrip),
    toRow('the same asked again by refresh', refreshed, roundTrip),
  ]

  function toRow(what: string, times: number[], unit: number): Row {
    const ratio = median(times) / unit
    return {
      what,
      measured: `${ratio.toFixed(2)} × ${unit.toFixed(0)} ms (${median(times).toFixed(0)} ms)`,
      budget: `${BUDGET} × a Hub round trip`,
      holds: ratio <= BUDGET,
      noise: `middle half ±${((spread(times) / 2) * 100).toFixed(0)} %, round trip ±${((spread(roundTrips) / 2) * 100).toFixed(0)} %`,
    }
  }
}

async function timeRequest(url: string, headers: Record<string, string>): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(url, { headers })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return performance.now() - startedAt
}
