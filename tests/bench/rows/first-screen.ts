import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from '../../browser/launch-browser.ts'
import { filesUntilFirstSpace, markFirstSpace } from '../browser/first-space.ts'
import { openFleet } from '../browser/open-fleet.ts'
import { startHub } from '../processes/start-hub.ts'
import { startWorkerd } from '../processes/start-workerd.ts'
import type { Row, Run } from '../row.ts'

const BUDGET_KB = 150

/** What a signed-in browser loads from us until the first Space is shown. */
export async function measureFirstScreen({ build }: Run): Promise<Row[]> {
  const hub = await startHub({ accounts: 2, spacesPerAccount: 10 })
  const workerd = await startWorkerd({ build, variables: hub.variables, page: true })
  const browser = await launchBrowser()
  const visit = await openFleet(browser, workerd.url)
  await visit.waitForFunction(() => localStorage.getItem('last-list') !== null)
  const page = await visit.context().newPage()
  await markFirstSpace(page)
  await page.goto('/')
  const paths = await filesUntilFirstSpace(page)
  const sizes = paths.map((path) => gzipSync(readFileSync(join(build, 'client', path))).length)
  await browser.close()
  await workerd.close()
  await hub.close()

  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024
  return [
    {
      what: 'JavaScript and CSS up to the first Space, gzipped',
      measured: `${kilobytes.toFixed(1)} KB in ${sizes.length} files`,
      budget: `${BUDGET_KB} KB`,
      holds: kilobytes <= BUDGET_KB,
      noise: 'none',
    },
  ]
}
