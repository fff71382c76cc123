import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, cardOf, messages, settled, waitForFocus, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney({
  variables: {
    API_KEY: 'k3y-9',
    HF_USER: 'alice:hf_aliceWrite,Bob:hf_bobWrite,carol:hf_carolWrite,no-colon,also no colon',
  },
})

const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' })
const favicon = (page: Page) => page.locator('link[rel="icon"]').first().getAttribute('href')

it('leads to every page by the rail, and remembers how wide it is', async () => {
  const page = await journey.openSignedIn()
  await cardOf(page, 'Chat').waitFor()
  const rail = pages(page)
  const width = async () => (await rail.boundingBox())?.width
  await expect.poll(() => width()).toBe(208)
  await rail.getByRole('button', { name: 'Collapse' }).click()
  await expect.poll(width).toBe(56)
  await page.reload()
  await rail.getByRole('button', { name: 'Expand' }).waitFor()
  await expect.poll(() => width()).toBe(56)

  await rail.getByRole('link', { name: 'API docs' }).click()
  await page.getByRole('heading', { level: 1, name: 'API documentation' }).waitFor()
  await rail.getByRole('link', { name: 'Settings' }).click()
  await page.waitForURL('/settings/system')
  await expect
    .poll(() => rail.getByRole('link', { name: 'Settings' }).getAttribute('aria-current'))
    .toBe('page')
  await rail.getByRole('link', { name: /^Fleet/ }).click()
  await cardOf(page, 'Chat').waitFor()
})

it('begins with a narrow rail in a small window', async () => {
  const page = await journey.openSignedIn('/sign-in')
  await page.setViewportSize({ width: 1024, height: 768 })
  await pages(page).waitFor()
  await expect.poll(async () => (await pages(page).boundingBox())?.width).toBe(56)
})

it('shows where one is, and leads back to the fleet as it was left', async () => {
  const page = await journey.openSignedIn('/?state=running')
  await cardOf(page, 'Chat').getByRole('link', { name: 'Chat', exact: true }).click()
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
  await waitForText(crumbs, 'Chat')
  await expect
    .poll(() => crumbs.getByRole('listitem').allInnerTexts())
    .toEqual(['Fleet', 'alice', 'Chat'].map((name) => expect.stringContaining(name)))
  await crumbs.getByRole('link', { name: 'Fleet' }).click()
  await page.waitForURL('/?state=running')
  await page.goto('/spaces/alice/chat')
  await crumbs.getByRole('link', { name: 'alice' }).click()
  await page.waitForURL('/?account=alice')
})

it.each(['/status', '/settings'])(
  'redirects %s to the self-check, without an entry in the history',
  async (path) => {
    const page = await journey.openSignedIn('/?account=alice')
    await cardOf(page, 'Chat').waitFor()
    await page.goto(path)
    await page.waitForURL('/settings/system')
    await page.getByRole('heading', { level: 1, name: 'Self-check' }).waitFor()
    await page.goBack()
    await page.waitForURL('/?account=alice')
  },
)

it('has a bar at the bottom of a phone that covers nothing, and one row on top', async () => {
  const page = await journey.openSignedIn('/', { phone: true })
  await cardOf(page, 'Chat').waitFor()
  const bar = pages(page)
  const box = await settled(() => bar.boundingBox())
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844)
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(52)

  await page.getByRole('button', { name: 'Search Spaces' }).tap()
  const search = page.getByRole('combobox', { name: 'Search Spaces' })
  await waitForFocus(search)
  await search.fill('diary')
  await page.waitForURL('/?q=diary')
  await cardOf(page, 'Diary').waitFor()
  await page.getByRole('button', { name: 'Close search' }).tap()
  await search.waitFor({ state: 'hidden' })

  await bar.getByRole('link', { name: 'Settings' }).tap()
  await page.getByRole('heading', { level: 1, name: 'Self-check' }).waitFor()
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      const main = await page.getByRole('main').boundingBox()
      return (main?.y ?? 0) + (main?.height ?? 0)
    })
    .toBeLessThanOrEqual(box?.y ?? 0)
  await bar.getByRole('button', { name: 'Commands' }).tap()
  await page.getByRole('combobox', { name: 'Commands' }).waitFor()
})

it('shows what is wrong once for all pages, the most important first, and folds the rest', async () => {
  const page = await journey.openSignedIn('/?q=chat')
  const problems = page.getByRole('region', { name: 'Problems' })
  const lines = problems.getByRole('listitem')
  await waitForText(problems, /HF_USER, entry 4/)
  journey.hub.revokeToken('hf_bobWrite')
  try {
    await page.getByRole('button', { name: 'Refresh' }).click()
    const more = problems.getByRole('button', { name: 'and 1 more' })
    await more.click()
    await expect.poll(() => lines.count()).toBe(5)
    await expect.poll(() => lines.nth(3).textContent()).toContain('Bob')
    await problems.getByRole('button', { name: 'Show fewer' }).click()
    await expect.poll(() => lines.count()).toBe(4)

    journey.hub.faults.set({ kind: 'status', status: 503 })
    await page.getByRole('button', { name: 'Refresh' }).click()
    await waitForText(lines.first(), /The Hub cannot be reached/)
    await pages(page).getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Self-check' }).waitFor()
    await waitForText(lines.first(), /The Hub cannot be reached/)
  } finally {
    journey.hub.restoreToken('hf_bobWrite')
  }
})

it('counts what needs attention in the title and on the icon, and reports a crash in one toast on any page', async () => {
  const page = await journey.openSignedIn('/settings/preferences')
  await expect.poll(() => page.title()).toMatch(/^\(\d+\) Preferences · HF Space Manager$/)
  const countIn = async () => Number(/\((\d+)\)/.exec(await page.title())?.[1])
  const before = await countIn()
  await expect.poll(() => favicon(page)).toBe('/icon-attention.svg')
  expect(await messages(page).count()).toBe(0)

  journey.hub.setStage('alice/vision', 'RUNTIME_ERROR', { errorMessage: 'CUDA out of memory' })
  try {
    await waitForText(messages(page), '“Vision” crashed')
    await expect.poll(countIn).toBe(before + 1)
    journey.hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'out of memory' })
    await waitForText(messages(page), '2 Spaces crashed')
    await expect.poll(() => messages(page).count()).toBe(1)
    await messages(page).getByRole('link', { name: 'Show' }).click()
    await page.waitForURL('/?state=attention')
    await expect.poll(() => messages(page).count()).toBe(0)
  } finally {
    journey.hub.setStage('alice/vision', 'RUNNING')
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
})

it('leaves a failed restart to the message about the restart', async () => {
  const page = await journey.openSignedIn('/?q=breaks-at-start')
  await act(page, 'breaks-at-start', 'Restart')
  await messages(page).filter({ hasText: 'breaks-at-start did not come up' }).waitFor()
  expect(await messages(page).count()).toBe(1)
})

it.each([
  ['en', 'Preferences', 'Theme', 'Dark', 'Table'],
  ['zh', '偏好设置', '主题', '深色', '表格'],
] as const)('keeps what is chosen in the settings: %s', async (language, title, theme, dark, table) => {
  const page = await journey.openSignedIn('/settings/preferences', { language })
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByRole('group', { name: theme }).getByText(dark).click()
  await page.getByText(table, { exact: true }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await page.reload()
  await page.getByRole('radio', { name: dark, exact: true, checked: true }).waitFor()
  await page.getByRole('radio', { name: table, exact: true, checked: true }).waitFor()
  await page.goto('/')
  await page.getByRole('table').waitFor()
})

it.each([false, true])('leads to the saved views; on a phone: %s', async (phone) => {
  const page = await journey.openSignedIn('about:blank', { phone })
  const views = [{ id: 'v1', name: 'My diary', search: 'diary' }]
  await page.addInitScript((text) => localStorage.setItem('saved-views', text), JSON.stringify(views))
  await page.goto('/settings/preferences')
  if (phone) await pages(page).getByRole('button', { name: 'More' }).tap()
  const view = page.getByRole('link', { name: 'My diary' })
  await view.click()
  await page.waitForURL('/?q=diary')
  await cardOf(page, 'Diary').waitFor()
  await expect.poll(() => cardOf(page, 'Chat').count()).toBe(0)
  if (!phone) await expect.poll(() => view.getAttribute('aria-current')).toBe('page')
})
