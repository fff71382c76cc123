import type { Workerd } from '../processes/start-workerd.ts'
import { createCaller } from './caller.ts'
import { readCpuSeconds } from './process-usage.ts'
import { median } from './statistics.ts'

const CALLS = 1_000
const ROUNDS = 5

/** Milliseconds of CPU for a call that only checks the session: the unit of what else this workerd does. */
export async function measureVerifyToken({ url, pid, session }: Workerd, rounds = ROUNDS): Promise<number> {
  const caller = createCaller(url)
  const costs: number[] = []
  // The first round is not counted: it compiles the code.
  for (let round = 0; round <= rounds; round++) {
    const before = readCpuSeconds(pid)
    await caller.callMany(CALLS, 4, async () => {
      await caller.call({ method: 'GET', path: '/api/v1/verifyToken', headers: session })
    })
    if (round > 0) costs.push(((readCpuSeconds(pid) - before) * 1_000) / CALLS)
  }
  caller.close()
  return median(costs)
}
