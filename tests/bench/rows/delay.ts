import { readCpuSeconds } from '../measuring/process-usage.ts'
import { nameSpaces } from '../processes/hub-setup.ts'
import { type BenchHub, startHub } from '../processes/start-hub.ts'
import { startViewers } from '../processes/start-viewers.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Delivery } from '../processes/viewer-commands.ts'
import { NO_BUDGET, type Row, type Run } from '../row.ts'

const SPACES = 100
const VIEWERS = 20
const MEDIAN_MS = 5
const P99_MS = 50

/** What happens to a sample between the Hub and the viewers, and what it costs. */
export async function measureDelay({ build, quick }: Run): Promise<Row[]> {
  const rounds = quick ? 10 : 60
  const hub = await startHub({
    accounts: 1,
    spacesPerAccount: SPACES,
    runningPerAccount: SPACES,
    stampedEveryMs: 1_000,
  })
  const direct = await measureDirect(hub, quick ? 5 : 10)
  const workerd = await startWorkerd({ build, variables: hub.variables })
  const viewers = await startViewers()
  await viewers.open(workerd, VIEWERS, nameSpaces(1, SPACES))
  await viewers.measure({ rounds: 3, spaces: SPACES, streamsPerSpace: VIEWERS })

  const before = readCpuSeconds(workerd.pid)
  const delivery = await viewers.measure({ rounds, spaces: SPACES, streamsPerSpace: VIEWERS })
  const cpuSeconds = readCpuSeconds(workerd.pid) - before
  await viewers.end()
  await workerd.close()
  await hub.close()
  return toRows(delivery, direct, cpuSeconds, rounds)
}

/** The same readings from the Hub straight to one viewer: what the machine alone makes of them. */
async function measureDirect(hub: BenchHub, rounds: number): Promise<Delivery> {
  const viewer = await startViewers()
  const urls = nameSpaces(1, SPACES).map((id) => `${hub.url}/api/spaces/${id}/metrics`)
  await viewer.openEach(urls, hub.authorization)
  const delivery = await viewer.measure({ rounds, spaces: SPACES, streamsPerSpace: 1 })
  await viewer.end()
  return delivery
}

function toRows(delivery: Delivery, direct: Delivery, cpuSeconds: number, rounds: number): Row[] {
  const { median, p99, longest, expected, delivered, lost, doubled } = delivery
  return [
    {
      what: `delay of a sample, median / p99, ${SPACES} Spaces at 1 Hz, ${VIEWERS} viewers`,
      measured: `${median.toFixed(1)} / ${p99.toFixed(1)} ms (longest ${longest.toFixed(0)})`,
      budget: `${MEDIAN_MS} / ${P99_MS} ms`,
      holds: median <= MEDIAN_MS && p99 <= P99_MS,
      noise: `the Hub straight to one viewer: ${direct.median.toFixed(1)} / ${direct.p99.toFixed(1)} ms`,
    },
    {
      what: `samples lost or doubled in ${rounds} s of that`,
      measured: `${lost} / ${doubled} of ${expected}`,
      budget: '0 / 0',
      holds: lost === 0 && doubled === 0,
      noise: 'none',
    },
    {
      ...NO_BUDGET,
      what: 'CPU of workerd for 1,000 delivered samples',
      measured: `${((cpuSeconds * 1_000_000) / delivered).toFixed(1)} ms`,
      noise: `${cpuSeconds.toFixed(2)} s in all`,
    },
  ]
}
