import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, cardOf, messages, openMenu, settled, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney({ hub: { metricsIntervalMs: 0 } })

const GIB = 1024 ** 3
const METRICS = '/api/spaces/alice/chat/metrics'
const isLive = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Live$/ })
    .waitFor()

/** Makes the Hub report this CPU use of Chat until the page shows it: the connection may still be opening. */
async function report(page: Page, cpuPercent: number, shown: string) {
  await expect
    .poll(() => {
      journey.hub.emitMetric('alice/chat', {
        ...{ cpu_usage_pct: cpuPercent, cpu_millicores: 8000, rx_bps: 42 * 1024, tx_bps: 7_000 },
        ...{ memory_used_bytes: 3.5 * GIB, memory_total_bytes: 12 * GIB, gpus: {}, replica: 'abcde' },
      })
      return cardOf(page, 'Chat').getByText(shown, { exact: true }).count()
    })
    .toBe(1)
}

it('updates a value as soon as the Hub reports it', async () => {
  const page = await journey.openSignedIn('/?q=alice/chat')
  const card = cardOf(page, 'Chat')
  await report(page, 12.6, '13%')
  await waitForText(card, /29%/)
  await report(page, 87, '87%')
  expect(journey.hub.openStreams().filter(({ path }) => path === METRICS)).toHaveLength(1)
})

it('shows changes on the Hub by itself: a state, a new Space, a removed one', async () => {
  const page = await journey.openSignedIn('/?account=alice')
  await waitForText(cardOf(page, 'Vision'), /^Running/)
  const failed = page.getByRole('button', { name: /^Failed \d/ })
  const before = Number((await settled(() => failed.textContent()))?.replace(/\D/g, ''))
  journey.hub.setStage('alice/vision', 'RUNTIME_ERROR', { errorMessage: 'CUDA out of memory' })
  journey.hub.addSpace({ id: 'alice/brand-new', title: 'Brand new' })
  journey.hub.removeSpace('alice/zero')

  await waitForText(cardOf(page, 'Vision'), /^Crashed/)
  await waitForText(cardOf(page, 'Vision'), 'CUDA out of memory')
  await cardOf(page, 'Brand new').waitFor()
  await cardOf(page, 'Zero').waitFor({ state: 'detached' })
  await expect.poll(() => failed.textContent()).toBe(`Failed${before + 1}`)
})

it('shows an action of one tab in a second one', async () => {
  const first = await journey.openSignedIn('/?q=diary')
  const second = await journey.openSignedIn('/spaces/alice/diary')
  await isLive(second)
  await act(first, 'Diary', 'Pause')
  await waitForText(second.getByRole('main'), /^Paused/)
  expect(await messages(second).count()).toBe(0)
})

it('keeps the last known data while the Hub is down, and continues when it is back', async () => {
  const page = await journey.openSignedIn('/?q=alice/chat')
  await report(page, 55, '55%')

  journey.hub.faults.set({ kind: 'status', status: 503 })
  journey.hub.endStreams()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await waitForText(page.getByRole('alert'), /The Hub cannot be reached or has a problem/)
  await waitForText(page.getByRole('status'), /^Hub unreachable/)
  await waitForText(cardOf(page, 'Chat'), /^last known/)

  journey.hub.faults.clear()
  await report(page, 66, '66%')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})

it('says when the stream is down, polls in the meantime, and is live again by itself', async () => {
  const page = await journey.openSignedIn('/sign-in')
  await page.clock.install()
  await page.route('**/live-metrics-stream*', (route) => route.abort())
  await page.goto('/?account=carol')
  await waitForText(cardOf(page, 'Running'), /^Running/)
  await page.clock.runFor(15_000)
  await waitForText(
    page,
    /The live connection was lost. Until it is back, the list is refreshed every 30 seconds/,
  )
  await page
    .getByRole('status')
    .filter({ hasText: /^Updated/ })
    .waitFor()

  // Another user's action: only the next poll can update this page.
  await page.evaluate(async () => {
    const response = await fetch('/api/proxy/pause/carol/running', { method: 'POST' })
    await response.text()
  })
  await page.clock.runFor(31_000)
  await waitForText(cardOf(page, 'Running'), /^Paused/)

  await page.unroute('**/live-metrics-stream*')
  await page.clock.runFor(40_000)
  await isLive(page)
  await expect.poll(() => page.getByText('The live connection was lost').count()).toBe(0)
})

it('closes the stream of a tab that was opened in the background and stays hidden', async () => {
  const page = await journey.openSignedIn('/sign-in')
  await page.clock.install()
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
  })
  await page.goto('/?q=alice/chat')
  await page.clock.runFor(2_000)
  const upstreams = () => journey.hub.openStreams().filter(({ path }) => path === METRICS).length
  await expect.poll(upstreams).toBe(1)
  await page.clock.runFor(61_000)
  await expect.poll(upstreams).toBe(0)
})

it('keeps one stream for seven tabs, so that each of them loads and opens its menus', async () => {
  const context = (await journey.openSignedIn('about:blank')).context()
  const tabs: Page[] = []
  while (tabs.length < 7) {
    const tab = await context.newPage()
    await tab.goto('/?q=alice/chat')
    tabs.push(tab)
  }
  const [first, second, last] = [tabs[0], tabs[1], tabs[6]]
  if (!first || !second || !last) throw new Error('There are not seven tabs')
  for (const tab of tabs) await isLive(tab)
  await openMenu(last, 'Chat')
  await expect.poll(() => viewerCount(first)).toBe(1)
  await report(last, 33, '33%')
  await waitForText(cardOf(second, 'Chat'), /^33%$/)

  // The first one owns the stream: another takes over, and all get the next event.
  await first.close()
  await report(last, 44, '44%')
  await waitForText(cardOf(second, 'Chat'), /^44%$/)
  await expect.poll(() => viewerCount(second)).toBe(1)
})

/** How many streams the server has open. */
async function viewerCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const response = await fetch('/api/v1/status')
    const { fleet }: { fleet: { viewerCount: number } } = await response.json()
    return fleet.viewerCount
  })
}

it('is live for a visitor whose clock is ten minutes ahead', async () => {
  const page = await journey.openSignedIn('about:blank')
  await page.clock.install({ time: Date.now() + 600_000 })
  await page.goto('/')
  const bar = page.getByRole('banner').first()
  await waitForText(bar, 'Live')
  expect(await page.getByText(/Updated \d+m ago/).count()).toBe(0)
})
