import type { Page } from 'playwright-core'
import type { Hub } from '../../hub/hub.ts'

const QUOTA = "You've reached your cpu-basic quota limit. Pause another Space, or upgrade its hardware."

/** Makes three Spaces refuse the next action, each for a reason of its own. */
export function refuseSome({ faults }: Hub) {
  faults.clear()
  const once = { kind: 'status', method: 'POST', times: 1 } as const
  faults.set({ ...once, space: 'ada/cat-or-dog', status: 403, body: { error: QUOTA } })
  faults.set({ ...once, space: 'ada/jupyter', status: 429 })
  faults.set({ ...once, space: 'ada/embeddings-api', status: 503 })
}

/** The Hub answers no list any more, and the page has noticed it. */
export async function loseHub(page: Page, { faults }: Hub) {
  faults.set({ kind: 'status', method: 'GET', status: 503 })
  await page.keyboard.press('Shift+R')
  await page.waitForTimeout(3_000)
}
