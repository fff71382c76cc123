import { gzipSync } from 'node:zlib'
import { KEPT_DAYS } from '../../../shared/model/day.ts'
import { createCaller } from '../measuring/caller.ts'
import { readCpuSeconds } from '../measuring/process-usage.ts'
import { median, spread } from '../measuring/statistics.ts'
import { measureVerifyToken } from '../measuring/verify-token-cost.ts'
import { restorePast } from '../processes/restore-past.ts'
import { startHub } from '../processes/start-hub.ts'
import { startWorkerd, type Workerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const ACCOUNTS = 10
const SPACES_EACH = 50
const SEED = 20261127
const CALLS = 50
const MAX_RATIO = 20
const MAX_KB = 100

/** What the history of 90 days of 500 Spaces costs to make, and to send. */
export async function measureHistory({ build, quick, log }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: ACCOUNTS, spacesPerAccount: SPACES_EACH })
  const workerd = await startWorkerd({ build, variables: hub.variables })
  await restorePast(workerd, { accounts: ACCOUNTS, spacesEach: SPACES_EACH, seed: SEED })
  const unit = await measureVerifyToken(workerd)
  const costs = await measureRounds(workerd, quick ? 3 : 9, log)
  const bytes = await readGzipped(workerd)
  await workerd.close()
  await hub.close()

  const ratio = median(costs) / unit
  const what = `history of ${KEPT_DAYS} days of ${ACCOUNTS * SPACES_EACH} Spaces`
  return [
    {
      what: `CPU beside verifyToken: ${what}, built for each call`,
      measured: `${ratio.toFixed(1)} × (${median(costs).toFixed(2)} ms)`,
      budget: `${MAX_RATIO} ×`,
      holds: ratio <= MAX_RATIO,
      noise: `middle half of rounds ±${((spread(costs) / 2) * 100).toFixed(0)} %`,
    },
    {
      what: `${what}, gzipped`,
      measured: `${(bytes / 1024).toFixed(1)} KB`,
      budget: `${MAX_KB} KB`,
      holds: bytes <= MAX_KB * 1024,
      noise: `seed ${SEED}`,
    },
  ]
}

/** Milliseconds of CPU for a call whose answer is not kept: a kept one is for another number of days. */
async function measureRounds({ url, pid, session }: Workerd, rounds: number, log: Run['log']) {
  const caller = createCaller(url)
  const costs: number[] = []
  // The first round is not counted: it compiles the code.
  for (let round = 0; round <= rounds; round++) {
    const before = readCpuSeconds(pid)
    await caller.callMany(CALLS, 1, async (turn) => {
      const path = `/api/proxy/history?days=${KEPT_DAYS - (turn % 2)}`
      const { status } = await caller.call({ method: 'GET', path, headers: session })
      if (status !== 200) throw new Error(`The history answered ${status}`)
    })
    if (round > 0) costs.push(((readCpuSeconds(pid) - before) * 1_000) / CALLS)
    log(`  round ${round} of ${rounds}: ${costs.at(-1)?.toFixed(2) ?? '-'} ms`)
  }
  caller.close()
  return costs
}

async function readGzipped({ url, session }: Workerd): Promise<number> {
  const answer = await fetch(`${url}/api/proxy/history`, { headers: session })
  return gzipSync(await answer.bytes()).byteLength
}
