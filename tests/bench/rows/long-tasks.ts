import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../browser/launch-browser.ts'
import { describeTasks, traceLongTasks } from '../browser/long-tasks.ts'
import { openFleet } from '../browser/open-fleet.ts'
import { useList } from '../browser/use-list.ts'
import { sleep, waitUntil } from '../measuring/clock.ts'
import type { HubSetup } from '../processes/hub-setup.ts'
import { restorePast } from '../processes/restore-past.ts'
import { type BenchHub, startHub } from '../processes/start-hub.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const LIVE = 60
const LOADED_MS = 3_000
/** A long task of ours comes back each time; one that the machine made long does not. */
const MOST_TRIES = 3
const USUAL = { width: 1440, height: 900 }
/** So tall that every live card is on screen, and therefore subscribed. */
const TALL = { width: 1440, height: 3_600 }
const FLEET: HubSetup = { accounts: 1, spacesPerAccount: 200, runningPerAccount: LIVE }
const REMEMBERED = { accounts: 10, spacesPerAccount: 50 }
const SEED = 20261127

interface Scene {
  what: string
  setup: HubSetup
  viewport: { width: number; height: number }
  /** Whether its Spaces have 90 days, of which the list shows 30. */
  past?: boolean
  /** How long the page runs before anything is counted. */
  prepare: (page: Page, hub: BenchHub) => Promise<void>
  play: (page: Page) => Promise<void>
}

/** Tasks that make a page stutter: while samples arrive, and while a long list is scrolled and filtered. */
export async function measureLongTasks({ build, quick }: Run): Promise<Row[]> {
  const seconds = quick ? 10 : 30
  const play = () => sleep(seconds * 1_000)
  const scenes: Scene[] = [
    {
      ...{ setup: FLEET, viewport: TALL, prepare: waitUntilLive, play },
      what: `200 Spaces, ${LIVE} live on the screen, ${seconds} s`,
    },
    {
      ...{ setup: FLEET, viewport: USUAL, prepare: sortByCpu, play },
      what: `200 Spaces, ${LIVE} live, sorted by CPU, ${seconds} s`,
    },
    {
      what: '1,000 Spaces scrolled, searched, filtered and selected',
      setup: { accounts: 2, spacesPerAccount: 500 },
      viewport: USUAL,
      prepare: async () => {},
      play: useList,
    },
    {
      what: '500 Spaces with bars of 30 days, used in the same way',
      ...{ setup: REMEMBERED, past: true, viewport: USUAL, prepare: waitUntilBars, play: useList },
    },
  ]
  const browser = await launchBrowser()
  const rows: Row[] = []
  for (const scene of scenes) rows.push(await measureScene(build, browser, scene))
  await browser.close()
  return rows
}

async function measureScene(build: string, browser: Browser, scene: Scene): Promise<Row> {
  const hub = await startHub(scene.setup)
  const workerd = await startWorkerd({ build, variables: hub.variables, page: true })
  const { accounts, spacesPerAccount: spacesEach } = scene.setup
  if (scene.past) await restorePast(workerd, { accounts, spacesEach, seed: SEED })
  let calmest = await playScene(browser, workerd.url, scene, hub)
  for (let tries = 1; tries < MOST_TRIES && calmest.byWork.length > 0; tries++) {
    const next = await playScene(browser, workerd.url, scene, hub)
    if (next.byWork.length < calmest.byWork.length) calmest = next
  }
  const { atLoad, byWork, byClock } = calmest
  await workerd.close()
  await hub.close()
  return {
    what: `long tasks, ${scene.what}`,
    measured: `${describeTasks(byWork)}; at load ${describeTasks(atLoad.byWork)}`,
    budget: '0 after load',
    holds: byWork.length === 0,
    noise: `by the clock, others in the way: ${describeTasks(byClock)}; at load ${describeTasks(atLoad.byClock)}`,
  }
}

async function playScene(browser: Browser, url: string, { viewport, prepare, play }: Scene, hub: BenchHub) {
  const opening = Promise.withResolvers<Page>()
  const atLoad = await traceLongTasks(browser, async () => {
    opening.resolve(openFleet(browser, url, { viewport }))
    await prepare(await opening.promise, hub)
    await sleep(LOADED_MS)
  })
  const page = await opening.promise
  const tasks = await traceLongTasks(browser, () => play(page))
  await page.context().close()
  return { ...tasks, atLoad }
}

async function waitUntilLive(_: Page, hub: BenchHub): Promise<void> {
  const seconds = await waitUntil(async () => (await hub.countStreams()) === LIVE, 20_000)
  if (seconds === null) throw new Error(`${await hub.countStreams()} Spaces are live, not ${LIVE}`)
}

async function waitUntilBars(page: Page): Promise<void> {
  await page.locator('[data-space] a[href*="history"] svg').first().waitFor()
}

async function sortByCpu(page: Page, hub: BenchHub): Promise<void> {
  await page.getByLabel('Sort').selectOption('cpu')
  await waitUntilLive(page, hub)
}
