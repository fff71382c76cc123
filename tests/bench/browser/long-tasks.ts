import type { Browser, Page } from 'playwright-core'
import * as z from 'zod/mini'

const durations = z.array(z.number())

const OBSERVE = `
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
`

/** A page that works 10 ms of every 100: a long task of its is the machine's, not a page's. */
const IDLE_PAGE = `<!doctype html><title>idle</title><script>${OBSERVE}
  setInterval(() => {
    const until = performance.now() + 10
    while (performance.now() < until);
  }, 100)
</script>`

export const observeLongTasks = (page: Page): Promise<void> =>
  page.addInitScript(OBSERVE).then(() => undefined)

/** The milliseconds of each task over 50 ms since this was last asked. */
export async function takeLongTasks(page: Page): Promise<number[]> {
  return durations.parse(await page.evaluate('window.longTasks.splice(0)'))
}

/** Opens the page that shows what the machine alone does. */
export async function openIdlePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent(IDLE_PAGE)
  return page
}

export function describeLongTasks(tasks: number[]): string {
  if (tasks.length === 0) return '0'
  return `${tasks.length} (longest ${Math.max(...tasks).toFixed(0)} ms)`
}
