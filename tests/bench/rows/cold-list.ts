import { timeFixedWork } from '../measuring/machine-noise.ts'
import { median, spread } from '../measuring/statistics.ts'
import { type BenchHub, startHub } from '../processes/start-hub.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import { NO_BUDGET, type Row, type Run } from '../row.ts'

const ACCOUNTS = 4
const SPACES_EACH = 50
const LATENCY_MS = 80
const BUDGET = 1.5

interface Round {
  coldList: number
  refresh: number
  roundTrip: number
  /** How long a fixed piece of work took before and after. */
  disturbance: number
}

/** The first list of a Fleet that has just started, alternating with one direct call to the Hub. */
export async function measureColdList({ build, quick }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: ACCOUNTS, spacesPerAccount: SPACES_EACH, latencyMs: LATENCY_MS })
  const rounds: Round[] = []
  for (let round = 0; round < (quick ? 6 : 16); round++) rounds.push(await measureRound(build, hub))
  await hub.close()

  // The calmer half counts: chosen by the noise of the machine, never by the result.
  const calm = rounds.sort((a, b) => a.disturbance - b.disturbance).slice(0, rounds.length / 2)
  const roundTrips = calm.map(({ roundTrip }) => roundTrip)
  const what = `${ACCOUNTS * SPACES_EACH} Spaces in ${ACCOUNTS} accounts, Hub latency ${LATENCY_MS} ms`
  const coldLists = calm.map(({ coldList }) => coldList)
  const refreshes = calm.map(({ refresh }) => refresh)
  return [
    toRow(`cold list of ${what}`, coldLists, roundTrips),
    { ...toRow('the same asked again by refresh', refreshes, roundTrips), ...NO_BUDGET },
  ]
}

async function measureRound(build: string, hub: BenchHub): Promise<Round> {
  const workerd = await startWorkerd({ build, variables: hub.variables })
  const time = (path: string) => timeRequest(`${workerd.url}${path}`, workerd.session)
  // Exclude the cost of signing in and checking the session.
  await time('/api/v1/verifyToken')
  const before = median(Array.from({ length: 20 }, timeFixedWork))
  const coldList = await time('/api/proxy/spaces')
  const refresh = await time('/api/proxy/spaces?refresh=1')
  // One listing as the product requests it.
  const path = (await hub.readCalls()).at(-1)?.path ?? ''
  const roundTrip = await timeRequest(`${hub.url}${path}`, { authorization: hub.authorization })
  const after = median(Array.from({ length: 20 }, timeFixedWork))
  await workerd.close()
  return { coldList, refresh, roundTrip, disturbance: before + after }
}

function toRow(what: string, times: number[], units: number[]): Row {
  const unit = median(units)
  const ratio = median(times) / unit
  const percent = (values: number[]) => `±${((spread(values) / 2) * 100).toFixed(0)} %`
  return {
    what,
    measured: `${ratio.toFixed(2)} × ${unit.toFixed(0)} ms (${median(times).toFixed(0)} ms)`,
    budget: `${BUDGET} × a Hub round trip`,
    holds: ratio <= BUDGET,
    noise: `middle half of rounds ${percent(times)}, round trip ${percent(units)}`,
  }
}

async function timeRequest(url: string, headers: Record<string, string>): Promise<number> {
  const startedAt = performance.now()
  const response = await fetch(url, { headers })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return performance.now() - startedAt
}
