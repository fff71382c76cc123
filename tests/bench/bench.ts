/* `npm run bench [-- --quick] [-- --only <group>]`: every budget of docs/performance.md in one table; exit code 1 if a budget is broken. */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { describeMachineNoise } from './measuring/machine-noise.ts'
import { prepareBuild } from './processes/prepare-build.ts'
import type { Measure, Row, Run } from './row.ts'
import { measureColdList } from './rows/cold-list.ts'
import { measureCpu } from './rows/cpu.ts'
import { measureDelay } from './rows/delay.ts'
import { measureFirstScreen } from './rows/first-screen.ts'
import { measureFirstSpace } from './rows/first-space.ts'
import { measureFuzz } from './rows/fuzz.ts'
import { measureHistory } from './rows/history.ts'
import { measureHubRequests } from './rows/hub-requests.ts'
import { measureLogFlood } from './rows/log-flood.ts'
import { measureLongTasks } from './rows/long-tasks.ts'
import { measureLook } from './rows/look-cost.ts'
import { measureMemory } from './rows/memory.ts'
import { measureUpstreams } from './rows/upstreams.ts'
import { measureWatchedDay } from './rows/watched-day.ts'
import { formatTable } from './table.ts'

const GROUPS: Record<string, Measure[]> = {
  list: [measureHubRequests, measureColdList],
  cpu: [measureCpu],
  history: [measureHistory],
  watch: [measureLook, measureWatchedDay],
  stream: [measureUpstreams],
  samples: [measureDelay],
  browser: [measureFirstScreen, measureFirstSpace, measureLongTasks],
  logs: [measureLogFlood],
  fuzz: [measureFuzz],
  memory: [measureMemory],
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})

const measures = chooseMeasures(values.only ?? Object.keys(GROUPS))
const { build, remove } = await prepareBuild()
let code = 1
try {
  const rows = await measureAll(measures, { build, quick: values.quick, log: (text) => console.error(text) })
  console.log(`\n${describeMachine()}\n\n${formatTable(rows)}\n`)
  code = rows.some(({ holds }) => holds === false) ? 1 : 0
} finally {
  await remove()
}
// Processes of a failed row must not keep this one alive.
process.exit(code)

function chooseMeasures(names: string[]): Measure[] {
  return names.flatMap((name) => {
    const group = GROUPS[name]
    if (!group) throw new Error(`There is no group ${name}: ${Object.keys(GROUPS).join(', ')}`)
    return group
  })
}

async function measureAll(measures: Measure[], run: Run): Promise<Row[]> {
  const rows: Row[] = []
  for (const measure of measures) {
    run.log(`${measure.name} …`)
    const measured = await measure(run).catch((error: unknown) => [toFailure(measure, error)])
    for (const { what, measured: value } of measured) run.log(`  ${what}: ${value}`)
    rows.push(...measured)
  }
  return rows
}

/** A row that cannot be measured breaks its budget; the others are still measured. */
function toFailure({ name }: Measure, error: unknown): Row {
  console.error(error)
  return { what: name, measured: 'failed, see above', budget: '-', holds: false, noise: '-' }
}

function describeMachine(): string {
  const when = new Date().toISOString().slice(0, 10)
  const load = loadavg().map((value) => value.toFixed(1))
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, load ${load.join(' ')}`
  return `${when}${values.quick ? ', quick' : ''}; ${machine}; ${describeMachineNoise()}.`
}
