import type { Browser, BrowserContext } from 'playwright-core'
import { launchBrowser } from '../../browser/launch-browser.ts'
import { markFirstSpace, whenFirstSpace } from '../browser/first-space.ts'
import { openFleet } from '../browser/open-fleet.ts'
import { median } from '../measuring/statistics.ts'
import { startHub } from '../processes/start-hub.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const VISITS = 15
const QUICK_VISITS = 5
/** A return visit may take this part of a first one's time. Here the server answers at once; a real network widens the gap. */
const BUDGET = 1

/** How long a signed-in browser waits for the first of 200 Spaces: on a return visit, and without the list of the last one. */
export async function measureFirstSpace({ build, quick }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: 4, spacesPerAccount: 50 })
  const workerd = await startWorkerd({ build, variables: hub.variables, page: true })
  const browser = await launchBrowser()
  const { context, first, again } = await measureVisits(browser, workerd.url, quick ? QUICK_VISITS : VISITS)
  await context.close()
  await browser.close()
  await workerd.close()
  await hub.close()

  const ratio = median(again) / median(first)
  return [
    {
      what: 'first of 200 Spaces on the screen: a return visit beside one without the last list',
      measured: `${ratio.toFixed(2)} × (${median(again).toFixed(0)} ms and ${median(first).toFixed(0)} ms)`,
      budget: `${BUDGET} ×`,
      holds: ratio <= BUDGET,
      noise: `${Math.min(...again).toFixed(0)} to ${Math.max(...again).toFixed(0)} ms`,
    },
  ]
}

async function measureVisits(browser: Browser, url: string, visits: number) {
  const context = (await openFleet(browser, url)).context()
  const first: number[] = []
  const again: number[] = []
  for (let visit = 0; visit < visits; visit++) {
    again.push(await timeFirstSpace(context, false))
    first.push(await timeFirstSpace(context, true))
  }
  return { context, first, again }
}

/** Milliseconds from the start of the navigation to the frame with the first Space. */
async function timeFirstSpace(context: BrowserContext, isForgotten: boolean): Promise<number> {
  const page = await context.newPage()
  if (isForgotten)
    await page.addInitScript(() => {
      localStorage.removeItem('last-list')
      localStorage.setItem('was-signed-in', '1')
    })
  await markFirstSpace(page)
  await page.goto('/')
  const ms = await whenFirstSpace(page)
  await page.waitForTimeout(600)
  await page.close()
  return ms
}
