import { postJson } from '../../support/post-json.ts'
import { countObjectSeconds } from '../measuring/object-seconds.ts'
import { nameSpaces } from '../processes/hub-setup.ts'
import { signIn } from '../processes/start-workerd.ts'
import {
  startWatchedProduct,
  type Visit,
  WATCHED,
  type WatchedProduct,
} from '../processes/watched-product.ts'
import type { Row, Run } from '../row.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const START_MS = HOUR_MS
const LOOKS = 1_440
/** Of ten changes, one is a failure and one the recovery from it. */
const CHANGES = 200
const MINUTES_BETWEEN = 7
const INCIDENTS = 20
const CRON_MINUTES = 15
/** Nothing happens at the same time as a look: that would hide a time that an object is awake. */
const CRON_AFTER_MS = 30_000
const PAGE_AFTER_MS = 15_000
const HAND_AFTER_MS = 45_000
/** When somebody has the page open, in minutes of the day. */
const VIEWED = { from: 8 * 60, until: 16 * 60 }
const BUDGETS = { rows: 10_000, alone: 25_000, viewed: 55_000 }

interface Day {
  rows: number
  /** Those that the page did not cause. */
  alone: Visit[]
  fromPage: Visit[]
  viewed: { from: number; until: number }
}

/** What a day of looks costs: rows written, and for how long the objects are awake. */
export async function measureWatchedDay({ build, log }: Run): Promise<Row[]> {
  const product = await startWatchedProduct(build)
  const { rows, alone, fromPage, viewed } = await playDay(product, log)
  await product.close()
  const seconds = countObjectSeconds(alone, null)
  const withPage = countObjectSeconds([...alone, ...fromPage], viewed)
  const day = `a day of ${WATCHED.accounts * WATCHED.spacesEach} Spaces, a look a minute`
  const changes = `${CHANGES} changes, ${INCIDENTS} incidents`
  return [
    toRow(`rows written in ${day}, ${changes}`, rows, BUDGETS.rows, 'none'),
    toRow(`object-seconds of ${day}, nobody watches`, seconds.all, BUDGETS.alone, seconds.words),
    toRow(`object-seconds of ${day}, 8 h of viewers`, withPage.all, BUDGETS.viewed, withPage.words),
  ]
}

async function playDay(product: WatchedProduct, log: Run['log']): Promise<Day> {
  await product.advance(START_MS)
  await product.look()
  const before = (await product.counts()).rows
  const dayAt = Date.now() + START_MS
  const [alone, fromPage]: [Visit[], Visit[]] = [[], []]
  for (let minute = 1; minute <= LOOKS; minute++) {
    if (minute % MINUTES_BETWEEN === 0) await change(product, minute / MINUTES_BETWEEN - 1)
    // Between two looks, the object may sleep or not: asleep, it remembers less and may write more.
    const isViewed = minute >= VIEWED.from && minute < VIEWED.until
    if (!isViewed) await product.sleep()
    await product.advance(START_MS + minute * MINUTE_MS)
    await product.look()
    if (minute % CRON_MINUTES === 0) {
      await product.advance(START_MS + minute * MINUTE_MS + CRON_AFTER_MS)
      await product.cron()
    }
    alone.push(...(await product.counts()).visits)
    if (isViewed) {
      await askLikeThePage(product, minute)
      fromPage.push(...(await product.counts()).visits)
    }
    if (minute % 240 === 0) log(`  ${minute / 60} hours`)
  }
  const after = (await product.counts()).rows
  await checkIncidents(product)
  return {
    rows: after.fleet + after.ledger - before.fleet - before.ledger,
    ...{ alone, fromPage },
    viewed: { from: dayAt + VIEWED.from * MINUTE_MS, until: dayAt + VIEWED.until * MINUTE_MS },
  }
}

async function change({ hub }: WatchedProduct, number: number): Promise<void> {
  if (number >= CHANGES) return
  const [ten, step] = [Math.floor(number / 10), number % 10]
  const ids = nameSpaces(WATCHED.accounts, WATCHED.spacesEach)
  const id = ids[(step < 2 ? ten * 10 : number) * 2]
  const stage = step === 0 ? 'RUNTIME_ERROR' : step === 1 ? 'RUNNING' : 'SLEEPING'
  const answer = await fetch(`${hub.url}/__hub/spaces/${id}/stage`, postJson({ stage }))
  if (!answer.ok) throw new Error(`${id} was not changed: ${await answer.text()}`)
}

/** The calls of a page that is open: the list each minute, what is remembered every 5, and 20 an hour by hand. */
async function askLikeThePage(product: WatchedProduct, minute: number): Promise<void> {
  const { workerd, advance } = product
  await advance(START_MS + minute * MINUTE_MS + PAGE_AFTER_MS)
  await readJson(workerd, 'spaces')
  if (minute % 5 === 0) {
    await readJson(workerd, 'history')
    await readJson(workerd, 'watch')
  }
  if (minute % 3 !== 0) return
  await advance(START_MS + minute * MINUTE_MS + HAND_AFTER_MS)
  await readJson(workerd, minute % 2 === 0 ? 'incidents' : 'activity')
}

async function checkIncidents({ workerd }: WatchedProduct): Promise<void> {
  const headers = { authorization: `Bearer ${await signIn(workerd.url)}` }
  const { incidents } = (await readJson({ ...workerd, session: headers }, 'incidents?limit=100')) as {
    incidents: unknown[]
  }
  if (incidents.length !== INCIDENTS) throw new Error(`The day had ${incidents.length} incidents`)
}

async function readJson({ url, session }: WatchedProduct['workerd'], path: string): Promise<unknown> {
  const answer = await fetch(`${url}/api/proxy/${path}`, { headers: session })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

function toRow(what: string, count: number, budget: number, noise: string): Row {
  const measured = Math.round(count).toLocaleString('en')
  return { what, measured, budget: budget.toLocaleString('en'), holds: count <= budget, noise }
}
