import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { costs } from '../../shared/wire/costs.ts'
import { cardOf, shownTitles, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const HOUR_MS = 3_600_000

/** Answers as the server does, but with a Space that has done nothing for more than three hours. */
async function letIdle(page: Page, spaceId: string): Promise<void> {
  await page.route('**/api/proxy/costs', async (route) => {
    const response = await route.fetch()
    const body = costs.parse(await response.json())
    // Well within the hour: the clock of the page goes in steps of a minute.
    const idleSince = new Date(Date.now() - 3.5 * HOUR_MS).toISOString()
    const spaces = body.spaces.map((cost) => (cost.spaceId === spaceId ? { ...cost, idleSince } : cost))
    await route.fulfill({ response, json: { ...body, spaces } })
  })
}

it('says what everything costs, by the bill, and why one cannot be read', async () => {
  journey.hub.faults.set({
    kind: 'status',
    status: 403,
    route: '/api/settings/billing/usage',
    account: 'Bob',
  })
  const page = await journey.openSignedIn('/costs')
  const alice = page.getByRole('region', { name: 'alice' })
  await waitForText(alice, '$9.03 an hour')
  await waitForText(alice, 'The Hub’s bill')
  await waitForText(page, 'Partly estimated')
  await waitForText(page.getByRole('region', { name: 'Bob' }), /needs the permission to read billing/)
  const rows = page.getByRole('region', { name: 'Spaces' }).getByRole('listitem')
  await waitForText(rows.first(), 'Vision')
  const paid = await rows.count()
  await page.getByText('All Spaces', { exact: true }).click()
  await expect.poll(() => rows.count()).toBeGreaterThan(paid)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

it('shows the limit of an account that the Hub has told', async () => {
  const errorMessage = 'Quota exceeded for flavor cpu-basic (requested=1): current=3, limit=3'
  journey.hub.setStage('alice/own-domain', 'PAUSED', { errorMessage })
  try {
    const page = await journey.openSignedIn('/settings/preferences')
    await page.evaluate(() => fetch('/api/proxy/spaces?refresh=1'))
    await page.goto('/costs')
    await waitForText(page.getByRole('region', { name: 'alice' }), /of 3 running/)
    await waitForText(page, /another Space has to be paused/)
  } finally {
    journey.hub.setStage('alice/own-domain', 'RUNNING')
  }
})

it('shows on the fleet what is paid, what is idle, and sorts by it', async () => {
  const page = await journey.openSignedIn('/sign-in')
  await letIdle(page, 'alice/chat')
  await page.goto('/?sort=cost')
  await waitForText(page, /^\$\d+\.\d\d an hour$/)
  await waitForText(cardOf(page, 'Vision'), '$9.00/h')
  await waitForText(cardOf(page, 'Chat'), 'Idle for 3 hr')
  await waitForText(page, '1 idle')
  await expect.poll(async () => (await shownTitles(page)).slice(0, 1)).toEqual(['Vision'])
  await cardOf(page, 'Chat').getByRole('button', { name: 'Pause Chat' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).last().click()
  await page.getByRole('link', { name: /an hour/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Costs' }).waitFor()
})

it('works on a phone, in Chinese', async () => {
  const page = await journey.openSignedIn('/costs', { phone: true, language: 'zh' })
  await waitForText(page, /每小时 \$\d+/)
  await waitForText(page, 'Hub 账单')
  const overflow = await page.evaluate(
    () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

it('says at once what the rest costs when a paid Space stops', async () => {
  const page = await journey.openSignedIn('/')
  const sum = page.getByRole('link', { name: /an hour/ })
  await waitForText(sum, '$10.63 an hour')
  journey.hub.setStage('alice/vision', 'PAUSED')
  await page.evaluate(() => fetch('/api/proxy/spaces?refresh=1'))
  // Sooner than costs are read again anyway.
  await sum.getByText('$1.63 an hour').waitFor({ timeout: 40_000 })
})

// The last one: from here on, this Space is paused.
it('pauses a paid Space that does nothing', async () => {
  const page = await journey.openSignedIn('/settings/preferences')
  await letIdle(page, 'alice/chat')
  await page.goto('/costs')
  const idle = page.getByRole('region', { name: '1 paid Space does nothing' })
  await waitForText(idle, 'Idle for 3 hr')
  await idle.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Pause' }).click()
  await expect.poll(() => journey.hub.calls.some(({ path }) => path.endsWith('/alice/chat/pause'))).toBe(true)
})
