import { createCaller } from '../measuring/caller.ts'
import { readCpuSeconds } from '../measuring/process-usage.ts'
import { median, spread } from '../measuring/statistics.ts'
import { type BenchHub, startHub } from '../processes/start-hub.ts'
import { startWorkerd, type Workerd } from '../processes/start-workerd.ts'
import { NO_BUDGET, type Row, type Run } from '../row.ts'

interface Stage {
  hub: BenchHub
  workerd: Workerd
  caller: ReturnType<typeof createCaller>
}

/** One kind of call, how many make a round well above the kernel's ticks, and the results. */
class Kind {
  /** Milliseconds of CPU per call, one value per round. */
  readonly costs: number[] = []
  bytes = 0
  readonly what: string
  readonly stage: Stage
  readonly calls: number
  readonly how: How

  constructor(what: string, stage: Stage, calls: number, how: How) {
    this.what = what
    this.stage = stage
    this.calls = calls
    this.how = how
  }
}

interface How {
  method?: string
  path: (turn: number) => string
  headers?: (stage: Stage) => Promise<Record<string, string>>
  status?: number
  /** One at a time, if simultaneous calls would share the work. */
  atOnce?: number
}

const LIST = '/api/proxy/spaces'

/** The CPU cost of a call in workerd, compared with a call that only checks the session. */
export async function measureCpu({ build, quick, log }: Run): Promise<Row[]> {
  const small = await setStage(build, 4, 50)
  const acting = await setStage(build, 4, 50)
  const large = await setStage(build, 4, 250)
  const huge = await setStage(build, 10, 500)
  const unit = new Kind('verifyToken', small, 1_000, { path: () => '/api/v1/verifyToken' })
  const list = new Kind('list of 200', small, 1_000, { path: () => LIST })
  const notModified = new Kind('304', small, 1_000, { path: () => LIST, headers: readEtag, status: 304 })
  const refresh = new Kind('refresh of 200', small, 50, { path: () => `${LIST}?refresh=1`, atOnce: 1 })
  const action = new Kind('action', acting, 600, { method: 'POST', path: restartPath })
  const largeList = new Kind('list of 1,000', large, 400, { path: () => LIST })
  const hugeList = new Kind('list of 5,000', huge, 150, { path: () => LIST })
  await measureRounds([unit, list, notModified, refresh, action, largeList, hugeList], quick ? 3 : 9, log)

  for (const { caller, workerd, hub } of [small, acting, large, huge]) {
    caller.close()
    await workerd.close()
    await hub.close()
  }
  return [
    toCostRow('verifyToken, the unit', unit),
    toRatioRow('warm list of 200', list, unit, 3),
    toRatioRow('its 304', notModified, unit, 1.5),
    toRatioRow('an action', action, unit, 3),
    toCostRow('a refresh of 200 Spaces in 4 accounts', refresh),
    toGrowthRow('200 → 1,000', list, largeList),
    toGrowthRow('1,000 → 5,000', largeList, hugeList),
  ]
}

async function setStage(build: string, accounts: number, spacesPerAccount: number): Promise<Stage> {
  const hub = await startHub({ accounts, spacesPerAccount, runningPerAccount: spacesPerAccount })
  const workerd = await startWorkerd({ build, variables: hub.variables })
  return { hub, workerd, caller: createCaller(workerd.url) }
}

async function measureRounds(kinds: Kind[], rounds: number, log: Run['log']): Promise<void> {
  // The first round is not counted: it compiles the code.
  for (let round = 0; round <= rounds; round++) {
    for (const kind of kinds) {
      const cost = await measureKind(kind)
      if (round > 0) kind.costs.push(cost)
    }
    const latest = kinds.map(({ what, costs }) => `${what} ${costs.at(-1)?.toFixed(3) ?? '-'}`)
    log(`  round ${round} of ${rounds}: ${latest.join(', ')} ms`)
  }
}

/** Milliseconds of CPU per call, in a round that starts with a fresh list, so that no refresh falls into it. */
async function measureKind(kind: Kind): Promise<number> {
  const { caller, workerd } = kind.stage
  const { method = 'GET', path, headers, status = 200, atOnce = 4 } = kind.how
  const { session, pid } = workerd
  await caller.call({ method: 'GET', path: `${LIST}?refresh=1`, headers: session })
  const all = { ...session, ...(await headers?.(kind.stage)) }

  const before = readCpuSeconds(pid)
  await caller.callMany(kind.calls, atOnce, async (turn) => {
    const answer = await caller.call({ method, path: path(turn), headers: all })
    if (answer.status !== status) throw new Error(`${path(turn)} answered ${answer.status}`)
    kind.bytes = answer.bytes
  })
  return ((readCpuSeconds(pid) - before) * 1_000) / kind.calls
}

async function readEtag({ caller, workerd }: Stage): Promise<Record<string, string>> {
  const { etag } = await caller.call({ method: 'GET', path: LIST, headers: workerd.session })
  return { 'if-none-match': etag ?? '' }
}

function restartPath(turn: number): string {
  const account = (turn % 4) + 1
  const space = (Math.floor(turn / 4) % 50) + 1
  return `/api/proxy/restart/bench${account}/space-${String(space).padStart(4, '0')}`
}

function toCostRow(what: string, kind: Kind): Row {
  const measured = `${median(kind.costs).toFixed(2)} ms`
  return { ...NO_BUDGET, what: `CPU of ${what}`, measured, noise: noiseOf(kind) }
}

function toRatioRow(what: string, kind: Kind, unit: Kind, budget: number): Row {
  const ratio = median(kind.costs) / median(unit.costs)
  return {
    what: `CPU a call beside verifyToken: ${what}`,
    measured: `${ratio.toFixed(2)} × (${median(kind.costs).toFixed(2)} ms)`,
    budget: `${budget} ×`,
    holds: ratio <= budget,
    noise: noiseOf(kind),
  }
}

function toGrowthRow(what: string, smaller: Kind, larger: Kind): Row {
  const cost = median(larger.costs) / median(smaller.costs)
  const size = larger.bytes / smaller.bytes
  return {
    what: `CPU growth of a warm list, ${what} Spaces`,
    measured: `${cost.toFixed(1)} × (${median(larger.costs).toFixed(2)} ms, ${(larger.bytes / 1024).toFixed(0)} KB)`,
    budget: `< ${size.toFixed(1)} ×, as the bytes`,
    holds: cost < size,
    noise: noiseOf(larger),
  }
}

function noiseOf({ costs }: Kind): string {
  return `middle half of rounds ±${((spread(costs) / 2) * 100).toFixed(0)} %`
}
