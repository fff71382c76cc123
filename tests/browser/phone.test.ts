import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, messages, settled, shownTitles, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const TARGET = 44
const PAGES = [
  '/',
  '/spaces/alice/vision',
  '/spaces/alice/is-build-error',
  '/spaces/alice/chat/variables',
  '/spaces/alice/chat/settings',
  '/settings/system',
  '/docs',
  '/no-such-page',
]

/** By how much the page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth)

/** By how much an element's content overflows it on the right. */
function spill(element: Element): number {
  const right = (each: Element) => each.getBoundingClientRect().right
  return Math.max(0, ...[...element.querySelectorAll('*')].map(right).map((edge) => edge - right(element)))
}

const ROLES = ['button', 'combobox', 'menuitem', 'textbox'] as const

/** Visible targets smaller than a finger. Links inside text may be. */
async function smallTargets(page: Page | Locator): Promise<string[]> {
  const found = await Promise.all(
    ROLES.map((role) => page.getByRole(role).evaluateAll(findSmall, { role, target: TARGET })),
  )
  return found.flat()
}

function findSmall(nodes: Element[], { role, target }: { role: string; target: number }): string[] {
  return nodes.flatMap((node) => {
    const { width, height } = node.getBoundingClientRect()
    if (width < 2 || (width >= target && height >= target)) return []
    const name = node.getAttribute('aria-label') ?? node.textContent
    return [`${role} ${name}: ${Math.round(width)}x${Math.round(height)}`]
  })
}

it('never scrolls sideways, and has large enough touch targets, on every page', async () => {
  const page = await journey.openSignedIn('/sign-in', { phone: true })
  for (const path of PAGES) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    if (path === '/') await cardOf(page, 'Chat').waitFor()
    await expect.poll(() => overflow(page), { message: path }).toBe(0)
    if (path === '/docs') continue
    await expect.poll(() => smallTargets(page), { message: path }).toEqual([])
  }
  const visitor = await journey.open({ phone: true })
  await visitor.getByLabel('Username').waitFor()
  await expect.poll(() => overflow(visitor)).toBe(0)
  await expect.poll(() => smallTargets(visitor)).toEqual([])
})

it('has one column, a scrolling strip of counters without empty ones, and no table', async () => {
  const page = await journey.openSignedIn('/?view=table', { phone: true })
  await cardOf(page, 'Chat').waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  const columns = () =>
    page
      .getByRole('article')
      .evaluateAll((cards) => new Set(cards.slice(0, 6).map((card) => card.getBoundingClientRect().x)).size)
  await expect.poll(columns).toBe(1)

  const other = page.getByRole('button', { name: /^Other \d/ })
  await other.tap()
  await page.waitForURL(/state=other/)
  await expect.poll(async () => ((await other.boundingBox())?.x ?? 999) < 390).toBe(true)
  await expect.poll(() => overflow(page)).toBe(0)

  await page.goto('/?account=Bob')
  await cardOf(page, 'API').waitFor()
  await page.getByRole('button', { name: /^Running \d/ }).waitFor()
  expect(await page.getByRole('button', { name: /^Failed \d/ }).count()).toBe(0)
})

it('filters, sorts and groups in a sheet', async () => {
  const page = await journey.openSignedIn('/', { phone: true })
  await page.getByRole('button', { name: 'Filter and sort' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Filter and sort' })
  await sheet.getByRole('combobox', { name: 'Sort by' }).selectOption('name')
  await sheet.getByRole('combobox', { name: 'Order' }).selectOption('desc')
  await sheet.getByRole('combobox', { name: 'Account' }).selectOption('Bob')
  await expect.poll(() => smallTargets(sheet)).toEqual([])
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await page.waitForURL(/account=Bob/)
  await expect.poll(() => shownTitles(page)).toEqual(['Secret', 'Page', 'API'])
})

it('has the actions in a sheet, and confirms in one', async () => {
  const page = await journey.openSignedIn('/?q=diary', { phone: true })
  await page.getByRole('button', { name: 'Actions for Diary' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Actions for Diary' })
  await sheet.waitFor()
  await expect.poll(() => smallTargets(sheet)).toEqual([])
  const box = await settled(() => sheet.boundingBox())
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844)
  expect(box?.width).toBe(390)

  await sheet.getByRole('button', { name: 'Pause' }).tap()
  const question = page.getByRole('alertdialog')
  await question.waitFor()
  await expect.poll(() => smallTargets(question)).toEqual([])
  await question.getByRole('button', { name: 'Pause', exact: true }).tap()
  await waitForText(messages(page), 'Diary is paused')
  await expect.poll(() => overflow(page)).toBe(0)
})

it('keeps the reasons of a bulk result inside its sheet', async () => {
  const page = await journey.openSignedIn('/', { phone: true })
  journey.hub.faults.set({ kind: 'status', status: 503, method: 'POST', space: 'alice/chat' })
  for (const title of ['Chat', 'Vision']) {
    await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).tap()
  }
  await page.getByRole('button', { name: 'Restart 2', exact: true }).tap()
  const question = page.getByRole('alertdialog')
  await question.getByRole('textbox').fill('2')
  await question.getByRole('button', { name: 'Restart', exact: true }).tap()
  const tray = page.getByRole('region', { name: 'Bulk actions' })
  await waitForText(tray, 'Restart: 1 of 2 accepted · 1 failed')
  await tray.getByText(/^The Hub cannot be reached/).tap()
  await expect.poll(() => tray.evaluate(spill)).toBe(0)
  await expect.poll(() => smallTargets(tray)).toEqual([])
})

it('acts on many, and has language and theme in the account’s sheet', async () => {
  const page = await journey.openSignedIn('/?q=docker', { phone: true })
  await page.getByRole('checkbox', { name: 'Select Chat', exact: true }).tap()
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await waitForText(bar, '1 selected')
  await expect.poll(() => overflow(page)).toBe(0)
  await expect.poll(() => smallTargets(bar)).toEqual([])
  await bar.getByRole('button', { name: 'Clear selection' }).tap()

  await page.getByRole('button', { name: 'Close search' }).tap()
  await page.getByRole('button', { name: 'Account' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Account' })
  await sheet.getByRole('button', { name: '简体中文' }).tap()
  await waitForText(cardOf(page, 'Chat'), '运行中')
})
