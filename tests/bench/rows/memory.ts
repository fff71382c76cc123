import * as z from 'zod/mini'
import { sleep, waitUntil } from '../measuring/clock.ts'
import { readMemoryMb } from '../measuring/process-usage.ts'
import { median } from '../measuring/statistics.ts'
import { nameSpaces } from '../processes/hub-setup.ts'
import { type BenchHub, startHub } from '../processes/start-hub.ts'
import { startViewers, type Viewers } from '../processes/start-viewers.ts'
import { startWorkerd, type Workerd } from '../processes/start-workerd.ts'
import { NO_BUDGET, type Row, type Run } from '../row.ts'

const SPACES = 100
const VIEWERS = 20
const EACH = 50
const STEP_MS = 1_000

const status = z.object({ fleet: z.object({ viewerCount: z.int(), upstreamCount: z.int() }) })

/** Memory while viewers come and go, and what is left of them afterwards. */
export async function measureMemory({ build, quick, log }: Run): Promise<Row[]> {
  const minutes = quick ? 1 : 10
  const hub = await startHub({ accounts: 1, spacesPerAccount: SPACES, runningPerAccount: SPACES })
  const workerd = await startWorkerd({ build, variables: hub.variables })
  const viewers = await startViewers()
  const { sizes, opened } = await comeAndGo(workerd, viewers, minutes, log)
  const seconds = await waitUntil(async () => isQuiet(hub, workerd), 60_000)
  const left = await readFleet(workerd)
  const idle = readMemoryMb(workerd.pid)

  await viewers.end()
  await workerd.close()
  await hub.close()
  return toRows({ minutes, sizes, opened, seconds, left, idle })
}

/** Every second some viewers leave and as many arrive, each with its own Spaces. */
async function comeAndGo(workerd: Workerd, viewers: Viewers, minutes: number, log: Run['log']) {
  const ids = nameSpaces(1, SPACES)
  const sizes: number[] = []
  const until = performance.now() + minutes * 60_000
  let opened = 0
  let here = 0
  while (performance.now() < until) {
    const leaving = here >= VIEWERS ? 1 + (opened % 5) : 0
    await viewers.leave(leaving)
    here -= leaving
    const coming = here === 0 ? VIEWERS : leaving
    const start = (opened * 7) % SPACES
    await viewers.open(workerd, coming, [...ids, ...ids].slice(start, start + EACH))
    here += coming
    opened += coming
    await sleep(STEP_MS)
    sizes.push(readMemoryMb(workerd.pid))
    if (sizes.length % 30 === 0)
      log(`  after ${sizes.length} s: ${sizes.at(-1)?.toFixed(0)} MB, ${opened} streams`)
  }
  await viewers.leave(here)
  return { sizes, opened }
}

async function isQuiet(hub: BenchHub, workerd: Workerd): Promise<boolean> {
  const { viewerCount, upstreamCount } = await readFleet(workerd)
  return viewerCount === 0 && upstreamCount === 0 && (await hub.countStreams()) === 0
}

async function readFleet({ url, session }: Workerd) {
  const response = await fetch(`${url}/api/v1/status`, { headers: session })
  return status.parse(await response.json()).fleet
}

interface Measured {
  minutes: number
  sizes: number[]
  opened: number
  seconds: number | null
  left: z.infer<typeof status>['fleet']
  idle: number
}

function toRows({ minutes, sizes, opened, seconds, left, idle }: Measured): Row[] {
  const fifth = Math.floor(sizes.length / 5)
  // The first fifth is start-up: code is compiled, heaps grow to their size.
  const early = sizes.slice(fifth, 2 * fifth)
  const late = sizes.slice(-fifth)
  const growth = median(late) - median(early)
  return [
    {
      ...NO_BUDGET,
      what: `memory of workerd, ${minutes} min of viewers coming and going (${opened} streams)`,
      measured: `${growth >= 0 ? '+' : ''}${growth.toFixed(0)} MB (${median(early).toFixed(0)} → ${median(late).toFixed(0)}, then idle ${idle.toFixed(0)})`,
      noise: `${Math.min(...late).toFixed(0)}-${Math.max(...late).toFixed(0)} MB in the last fifth`,
    },
    {
      what: 'viewers / upstream connections left after that',
      measured: `${left.viewerCount} / ${left.upstreamCount}${seconds === null ? '' : ` after ${seconds.toFixed(0)} s`}`,
      budget: '0 / 0 in 20 s',
      holds: seconds !== null && seconds <= 20,
      noise: 'none',
    },
  ]
}
