import { sleep, waitUntil } from '../measuring/clock.ts'
import { nameSpaces } from '../processes/hub-setup.ts'
import { startHub } from '../processes/start-hub.ts'
import { startViewers } from '../processes/start-viewers.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const SPACES = 30
const CROWDS = [1, 5, 20]
const LONGEST_S = 20
const WATCHED_MS = 3_000

/** How many connections to the Hub some viewers cost, and how soon they are closed. */
export async function measureUpstreams({ build }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: 1, spacesPerAccount: SPACES, runningPerAccount: SPACES })
  const workerd = await startWorkerd({ build, variables: hub.variables })
  const viewers = await startViewers()
  const most: number[] = []
  let here = 0
  for (const crowd of CROWDS) {
    await viewers.open(workerd, crowd - here, nameSpaces(1, SPACES))
    here = crowd
    await waitUntil(async () => (await hub.countStreams()) >= SPACES, 10_000)
    most.push(await watchMost(hub.countStreams))
  }
  const openings = (await hub.readCalls()).filter(({ path }) => path.endsWith('/metrics')).length
  await viewers.leave(here)
  const seconds = await waitUntil(async () => (await hub.countStreams()) === 0, 60_000)

  await viewers.end()
  await workerd.close()
  await hub.close()
  return [
    {
      what: `upstream connections, ${SPACES} Spaces, ${CROWDS.join(' / ')} viewers`,
      measured: `${most.join(' / ')} (opened ${openings} times)`,
      budget: CROWDS.map(() => SPACES).join(' / '),
      holds: most.every((count) => count === SPACES) && openings === SPACES,
      noise: 'none',
    },
    {
      what: 'all of them closed after the viewers have left',
      measured: seconds === null ? 'not in 60 s' : `${seconds.toFixed(1)} s`,
      budget: `${LONGEST_S} s`,
      holds: seconds !== null && seconds <= LONGEST_S,
      noise: '±0.1 s',
    },
  ]
}

async function watchMost(count: () => Promise<number>): Promise<number> {
  let most = 0
  const until = performance.now() + WATCHED_MS
  while (performance.now() < until) {
    most = Math.max(most, await count())
    await sleep(50)
  }
  return most
}
