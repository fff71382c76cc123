import { createRandom } from '../../support/random.ts'
import { median } from '../measuring/statistics.ts'
import { startHub } from '../processes/start-hub.ts'
import { signIn, startWorkerd, type Workerd } from '../processes/start-workerd.ts'
import { NO_BUDGET, type Row, type Run } from '../row.ts'
import { createFuzzer } from './fuzz/create-fuzzer.ts'
import { type Outcome, sendRaw } from './fuzz/send-raw.ts'

const REQUESTS = 20_000
const AT_ONCE = 8
/** The requests include sign-outs, so the session ends now and then. */
const SIGN_IN_EVERY = 20
const SEED = 20_261_123

/** Requests of every kind, valid and invalid, to every route: none may break anything. */
export async function measureFuzz({ build, log }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: 2, spacesPerAccount: 20, settleMs: 500 })
  const workerd = await startWorkerd({ build, variables: hub.variables, unlimited: true, page: true })
  const outcomes = await sendAll(workerd, log)
  const stillRight = (await fetch(`${workerd.url}/api/config`)).status === 200
  await workerd.close()
  await hub.close()

  const broken = outcomes.filter(({ status }) => status === 500)
  const markup = outcomes.filter(({ isApi, isHtml }) => isApi && isHtml)
  const stuck = outcomes.filter(({ status }) => status === 'stuck')
  for (const { summary } of [...broken, ...markup, ...stuck].slice(0, 20)) log(`  ${summary}`)
  return [
    toRow('answers of 500', broken.length, stillRight, `seed ${SEED}`),
    toRow('HTML under /api/', markup.length, stillRight, 'none'),
    toRow('stuck', stuck.length, stillRight, `median ${median(outcomes.map(({ ms }) => ms)).toFixed(1)} ms`),
    {
      ...NO_BUDGET,
      what: 'fuzz: answers by status',
      measured: countStatuses(outcomes),
      noise: 'none',
    },
  ]
}

async function sendAll(workerd: Workerd, log: Run['log']): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const fuzzer = createFuzzer(createRandom(SEED))
  let sent = 0
  let token = await signIn(workerd.url)
  async function work(): Promise<void> {
    while (sent < REQUESTS) {
      if (sent % SIGN_IN_EVERY === 0) token = await signIn(workerd.url)
      sent++
      outcomes.push(await sendRaw(workerd.url, fuzzer(token)))
      if (outcomes.length % 5_000 === 0) log(`  ${outcomes.length} answers`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return outcomes
}

function toRow(what: string, count: number, stillRight: boolean, noise: string): Row {
  return {
    what: `fuzz, ${REQUESTS} requests: ${what}`,
    measured: `${count}${stillRight ? '' : ', and the Worker is down'}`,
    budget: '0',
    holds: count === 0 && stillRight,
    noise,
  }
}

function countStatuses(outcomes: Outcome[]): string {
  const counts = new Map<Outcome['status'], number>()
  for (const { status } of outcomes) counts.set(status, (counts.get(status) ?? 0) + 1)
  const sorted = [...counts].sort(([a], [b]) => String(a).localeCompare(String(b)))
  return sorted.map(([status, count]) => `${status}: ${count}`).join(', ')
}
