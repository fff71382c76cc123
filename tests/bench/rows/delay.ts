import { readCpuSeconds } from '../measuring/process-usage.ts'
import { takeCalmest } from '../measuring/take-calmest.ts'
import { measureVerifyToken } from '../measuring/verify-token-cost.ts'
import { nameSpaces } from '../processes/hub-setup.ts'
import { type BenchHub, startHub } from '../processes/start-hub.ts'
import { startViewers, type Viewers } from '../processes/start-viewers.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Delivery } from '../processes/viewer-commands.ts'
import type { Row, Run } from '../row.ts'

const SPACES = 100
const VIEWERS = 20
const MEDIAN_MS = 60
const P99_MS = 150
/** Of 1,000 delivered samples, in calls of verifyToken. */
const CPU_RATIO = 40
/** If the machine alone delays a sample by more, it is too noisy. */
const TOLERABLE_MS = 10

interface Measured {
  delivery: Delivery
  /** The same samples at the same time from the Hub straight to one viewer, which shows the noise of the machine. */
  direct: Delivery
  cpuSeconds: number
}

/** The delay, loss and cost of samples between the Hub and the viewers. */
export async function measureDelay({ build, quick }: Run): Promise<Row[]> {
  const rounds = quick ? 10 : 60
  const hub = await startHub({
    accounts: 1,
    spacesPerAccount: SPACES,
    runningPerAccount: SPACES,
    stampedEveryMs: 1_000,
  })
  const workerd = await startWorkerd({ build, variables: hub.variables })
  const unitMs = await measureVerifyToken(workerd)
  const viewers = await startViewers()
  const direct = await startDirectViewer(hub)
  await viewers.open(workerd, VIEWERS, nameSpaces(1, SPACES))
  await viewers.measure({ rounds: 3, spaces: SPACES, streamsPerSpace: VIEWERS })

  const all: Measured[] = []
  const calmest = await takeCalmest(TOLERABLE_MS, async () => {
    const before = readCpuSeconds(workerd.pid)
    const [delivered, directly] = await Promise.all([
      viewers.measure({ rounds, spaces: SPACES, streamsPerSpace: VIEWERS }),
      direct.measure({ rounds, spaces: SPACES, streamsPerSpace: 1 }),
    ])
    const cpuSeconds = readCpuSeconds(workerd.pid) - before
    const value = { delivery: delivered, direct: directly, cpuSeconds }
    all.push(value)
    return { value, disturbance: directly.p99 }
  })
  await viewers.end()
  await direct.end()
  await workerd.close()
  await hub.close()
  return [toDelayRow(calmest), toCpuRow(calmest, unitMs), toLossRow(all, rounds)]
}

async function startDirectViewer(hub: BenchHub): Promise<Viewers> {
  const viewer = await startViewers()
  const urls = nameSpaces(1, SPACES).map((id) => `${hub.url}/api/spaces/${id}/metrics`)
  await viewer.openEach(urls, hub.authorization)
  return viewer
}

function toDelayRow({ delivery, direct }: Measured): Row {
  const { median, p99, longest } = delivery
  return {
    what: `delay of a sample, median / p99, ${SPACES} Spaces at 1 Hz, ${VIEWERS} viewers`,
    measured: `${median.toFixed(1)} / ${p99.toFixed(1)} ms (longest ${longest.toFixed(0)})`,
    budget: `${MEDIAN_MS} / ${P99_MS} ms`,
    holds: median <= MEDIAN_MS && p99 <= P99_MS,
    noise: `the Hub straight to a viewer: ${direct.median.toFixed(1)} / ${direct.p99.toFixed(1)} ms (longest ${direct.longest.toFixed(0)})`,
  }
}

function toCpuRow({ delivery, cpuSeconds }: Measured, unitMs: number): Row {
  const costMs = (cpuSeconds * 1_000_000) / delivery.delivered
  return {
    what: 'CPU of workerd for 1,000 delivered samples, beside verifyToken',
    measured: `${(costMs / unitMs).toFixed(1)} × (${costMs.toFixed(1)} ms)`,
    budget: `${CPU_RATIO} ×`,
    holds: costMs / unitMs <= CPU_RATIO,
    noise: `${cpuSeconds.toFixed(2)} s in all; verifyToken ${unitMs.toFixed(2)} ms`,
  }
}

/** No sample may be lost in any of the measurements, calm or not. */
function toLossRow(all: Measured[], rounds: number): Row {
  const sum = (field: 'lost' | 'doubled' | 'expected') =>
    all.reduce((total, { delivery }) => total + delivery[field], 0)
  return {
    what: `samples lost / doubled in ${all.length} × ${rounds} s of that`,
    measured: `${sum('lost')} / ${sum('doubled')} of ${sum('expected')}`,
    budget: '0 / 0',
    holds: sum('lost') === 0 && sum('doubled') === 0,
    noise: 'none',
  }
}
