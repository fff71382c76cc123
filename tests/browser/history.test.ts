import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const CRASH = { errorMessage: 'Exit code: 1. Reason: ModuleNotFoundError: No module named torch' }

const barOf = (page: Page, title: string) =>
  cardOf(page, title).getByRole('link', { name: new RegExp(`^History of ${title}:`) })

it('draws the last 30 days on a card, tells each by arrow key, and leads to the history', async () => {
  const page = await journey.openSignedIn('/?q=docker')
  const bar = barOf(page, 'Chat')
  await bar.waitFor()
  await bar.focus()
  await page.keyboard.press('ArrowLeft')
  const tip = page.getByRole('status').filter({ hasText: 'UTC' })
  await tip.waitFor()
  const today = await tip.textContent()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => tip.textContent()).not.toBe(today)
  await page.keyboard.press('Escape')
  await tip.waitFor({ state: 'detached' })

  await bar.hover()
  await tip.waitFor()
  await bar.click()
  await page.getByRole('heading', { level: 2, name: 'Uptime' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/spaces/alice/chat/history')
})

it('shows the bar in a table, where its column can be hidden', async () => {
  const page = await journey.openSignedIn('/?view=table&q=docker')
  const heading = page.getByRole('columnheader', { name: '30 days' })
  await heading.waitFor()
  await page
    .getByRole('row')
    .getByRole('link', { name: /^History of Chat:/ })
    .waitFor()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: '30 days' }).click()
  await heading.waitFor({ state: 'detached' })
})

it('keeps the bar on a small screen as long as no GPU has a value', async () => {
  const page = await journey.openSignedIn('/?view=table&q=zero')
  await page.setViewportSize({ width: 1024, height: 768 })
  const heading = (name: string) => page.getByRole('columnheader', { name, exact: true })
  await heading('VRAM').waitFor({ state: 'detached' })
  await heading('30 days').waitFor()
  await page.goto('/?view=table&q=vision')
  await heading('VRAM').waitFor()
  expect(await heading('30 days').count()).toBe(0)
})

it('tells live what happens to a Space, and how long it lasted once it is over', async () => {
  const page = await journey.openSignedIn('/spaces/Bob/api/history')
  const happenings = page.getByRole('region', { name: 'What happened' })
  await happenings.waitFor()
  journey.hub.setStage('Bob/api', 'RUNTIME_ERROR', CRASH)
  try {
    await waitForText(happenings, 'Crashed')
    await waitForText(happenings, /^open for/)
    await waitForText(happenings, /No module named torch/)
  } finally {
    journey.hub.setStage('Bob/api', 'RUNNING')
  }
  await waitForText(happenings, 'Closed')

  await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Incidents' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?kind=incident')
  await happenings.getByText('Running', { exact: true }).first().waitFor({ state: 'detached' })
  await page.reload()
  await waitForText(happenings, 'Closed')
})

it('knows on a new page how long a Space has been as it is', async () => {
  const first = await journey.openSignedIn('/?q=docker')
  await cardOf(first, 'Chat').waitFor()
  journey.hub.setStage('alice/chat', 'PAUSED')
  try {
    await waitForText(cardOf(first, 'Chat'), /^for \d/)
    const second = await journey.openSignedIn('/?q=docker')
    await waitForText(cardOf(second, 'Chat'), /^for \d/)
  } finally {
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
})

it('has a table behind the bar of 90 days, which can be read by keyboard', async () => {
  const page = await journey.openSignedIn('/spaces/alice/vision/history')
  const bar = page.getByRole('slider', { name: 'The last 90 days' })
  await bar.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('0')
  expect(await bar.getAttribute('aria-valuetext')).toContain('not watched')
  await page.getByText('Show as table').click()
  await expect.poll(() => page.getByRole('row').count()).toBe(91)
})

it('says that the history could not be loaded, keeps what is there, and recovers', async () => {
  const page = await journey.openSignedIn('/spaces/alice/vision/history')
  await page.getByRole('heading', { level: 2, name: 'Uptime' }).waitFor()
  await page.route('**/api/proxy/history/**', (route) =>
    route.fulfill({
      status: 503,
      json: { success: false, code: 'store_unavailable', message: 'Storage is away' },
    }),
  )
  await page.reload()
  // When the live connection begins, everything is read once more by itself.
  await page
    .getByRole('status')
    .filter({ hasText: /^Live$/ })
    .waitFor()
  const alert = page.getByRole('alert').filter({ hasText: 'The history could not be loaded' })
  await alert.waitFor()
  await page.unroute('**/api/proxy/history/**')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 2, name: 'Uptime' }).waitFor()
  await alert.waitFor({ state: 'detached' })
})

it('fits on a phone, in Chinese', async () => {
  const page = await journey.openSignedIn('/spaces/alice/chat/history', { phone: true, language: 'zh' })
  await page.getByRole('heading', { level: 2, name: '可用率' }).waitFor()
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(overflow).toBe(0)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(overflow).toBe(0)
})
