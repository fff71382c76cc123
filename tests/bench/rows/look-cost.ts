import { readCpuSeconds } from '../measuring/process-usage.ts'
import { median, spread } from '../measuring/statistics.ts'
import { measureVerifyToken } from '../measuring/verify-token-cost.ts'
import { startWatchedProduct, WATCHED, type WatchedProduct } from '../processes/watched-product.ts'
import type { Row, Run } from '../row.ts'

const MINUTE_MS = 60_000
/** Later than any real alarm of this run. */
const START_MS = 60 * MINUTE_MS
const LOOKS = 20
const MAX_ROWS = 2
const MAX_RATIO = 60

interface Cost {
  /** Milliseconds of CPU for a look, one value per round. */
  cpu: number[]
  /** Rows written, one value per look. */
  rows: number[]
}

/** What a look costs when nothing has changed, in an object that is still there and in one that has slept. */
export async function measureLook({ build, quick, log }: Run): Promise<Row[]> {
  const product = await startWatchedProduct(build)
  const [awake, asleep]: [Cost, Cost] = [
    { cpu: [], rows: [] },
    { cpu: [], rows: [] },
  ]
  const units: number[] = []
  const rounds = quick ? 3 : 9
  let turn = 0
  // The first round is not counted: it compiles the code, and tells the Ledger of the Spaces.
  for (let round = 0; round <= rounds; round++) {
    // The unit beside each round: the machine may be slower now than before.
    units.push(await measureVerifyToken(product.workerd, 1))
    for (const cost of [awake, asleep]) {
      const measured = await measureRound(product, { isAsleep: cost === asleep, from: turn })
      turn += LOOKS
      if (round === 0) continue
      cost.cpu.push(measured.cpu)
      cost.rows.push(...measured.rows)
    }
    log(`  round ${round} of ${rounds}: ${awake.cpu.at(-1)?.toFixed(1)}, ${asleep.cpu.at(-1)?.toFixed(1)} ms`)
  }
  await product.close()
  const unit = median(units)
  return [
    ...toRows('nothing changed', awake, unit),
    ...toRows('nothing changed, in an object that has slept', asleep, unit),
  ]
}

async function measureRound(
  product: WatchedProduct,
  { isAsleep, from }: { isAsleep: boolean; from: number },
) {
  const { pid } = product.workerd
  const rows: number[] = []
  let [before, seconds] = [await countRows(product), 0]
  for (let turn = from + 1; turn <= from + LOOKS; turn++) {
    if (isAsleep) await product.sleep()
    await product.advance(START_MS + turn * MINUTE_MS)
    const startedAt = readCpuSeconds(pid)
    await product.look()
    seconds += readCpuSeconds(pid) - startedAt
    const now = await countRows(product)
    rows.push(now - before)
    before = now
  }
  return { cpu: (seconds * 1_000) / LOOKS, rows }
}

async function countRows(product: WatchedProduct): Promise<number> {
  const { fleet, ledger } = (await product.counts()).rows
  return fleet + ledger
}

function toRows(how: string, { cpu, rows }: Cost, unit: number): Row[] {
  const what = `a look at ${WATCHED.accounts * WATCHED.spacesEach} Spaces in ${WATCHED.accounts} accounts, ${how}`
  const ratio = median(cpu) / unit
  const more = rows.filter((count) => count > MAX_ROWS)
  return [
    {
      what: `rows written by ${what}`,
      measured: String(median(rows)),
      budget: String(MAX_ROWS),
      holds: median(rows) <= MAX_ROWS,
      noise: `${more.length} of ${rows.length} looks also told the Ledger or kept the list: ${Math.max(...rows)} at most`,
    },
    {
      what: `CPU beside verifyToken: ${what}`,
      measured: `${ratio.toFixed(1)} × (${median(cpu).toFixed(1)} ms)`,
      budget: `${MAX_RATIO} ×`,
      holds: ratio <= MAX_RATIO,
      noise: `middle half of rounds ±${((spread(cpu) / 2) * 100).toFixed(0)} %; verifyToken ${unit.toFixed(2)} ms`,
    },
  ]
}
