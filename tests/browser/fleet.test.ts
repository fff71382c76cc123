import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, holdBack, rightEdge, settled, shownTitles, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const counter = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Filter by state' })
    .getByRole('button', { name: new RegExp(`^${name} \\d`) })

it('shows the Spaces of all accounts in their real states', async () => {
  const page = await journey.openSignedIn()
  await page.getByRole('heading', { name: 'alice' }).waitFor()
  for (const account of ['alice', 'Bob', 'carol', 'dave', 'acme']) {
    await page.getByRole('heading', { level: 2, name: account }).waitFor()
  }
  // acme's private one needs a token.
  await expect.poll(async () => (await shownTitles(page)).length).toBe(journey.hub.spaces.size - 1)
  const words = {
    'is-no-app-file': 'No app file',
    'is-config-error': 'Config error',
    'is-build-error': 'Build failed',
    'is-app-starting': 'Starting',
    'is-running-building': 'Running · new build',
    'is-runtime-error': 'Crashed',
    'is-sleeping': 'Sleeping',
    'is-paused': 'Paused',
    'is-deleting': 'Deleting',
  }
  for (const [title, word] of Object.entries(words)) await waitForText(cardOf(page, title), word)
  await waitForText(cardOf(page, 'is-build-error'), /No matching distribution found for torch==9.9/)
  await waitForText(cardOf(page, 'Diary'), 'Private')
  await waitForText(cardOf(page, 'Built from an older commit'), 'Out of date')
  await waitForText(page, 'read only')
})

it('shows a title with markup as text', async () => {
  const page = await journey.openSignedIn('/?q=html-title')
  const title = '<b>Bold</b> & "quoted" <img src=x onerror=alert(1)>'
  await cardOf(page, title).waitFor()
  expect(await cardOf(page, title).locator('img').count()).toBe(0)

  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
})

it('keeps search, filters, sort and view in the URL: reload, back and a shared link agree', async () => {
  const page = await journey.openSignedIn()
  await counter(page, 'Failed').click()
  await page.waitForURL('/?state=failed')
  await page.getByRole('combobox', { name: 'Account' }).selectOption('alice')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('updated')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('combobox', { name: 'Search Spaces' }).fill('error')
  const link = '/?q=error&state=failed&account=alice&sort=updated&view=table'
  await page.waitForURL(link)

  const expected = ['is-build-error', 'is-config-error', 'is-runtime-error']
  const agrees = async (other: Page) => {
    await other.getByRole('table').waitFor()
    await expect.poll(async () => (await shownTitles(other)).toSorted()).toEqual(expected)
    await expect.poll(() => counter(other, 'Failed').getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => other.getByRole('combobox', { name: 'Account' }).inputValue()).toBe('alice')
    await expect.poll(() => other.getByRole('combobox', { name: 'Sort by' }).inputValue()).toBe('updated')
    await expect.poll(() => other.getByRole('combobox', { name: 'Search Spaces' }).inputValue()).toBe('error')
    return settled(() => shownTitles(other))
  }
  const order = await agrees(page)
  await page.reload()
  expect(await agrees(page)).toEqual(order)
  expect(await agrees(await journey.openSignedIn(link))).toEqual(order)

  await page.getByRole('link', { name: 'is-build-error', exact: true }).click()
  await page.waitForURL('/spaces/alice/is-build-error')
  await page.goBack()
  expect(await agrees(page)).toEqual(order)
})

it('finds Spaces by title, id, tag, SDK and state, in Chinese too', async () => {
  const page = await journey.openSignedIn()
  const search = page.getByRole('combobox', { name: 'Search Spaces' })
  const finds = async (q: string, titles: string[]) => {
    await search.fill(q)
    await expect.poll(() => shownTitles(page), { message: q }).toEqual(titles)
  }
  await finds('TRELLIS.2', ['Dots and underscores'])
  await finds('中文 日本語', ['中文 · 日本語のタイトル · 한국어'.replace('中文', '中文标题')])
  await finds('名字', ['名字也是中文'])
  await finds('alice/中文', ['名字也是中文'])
  await finds('docker bob', ['API'])
  await finds('Ｃｈａｔ', ['Chat'])
  await finds('paused carol', ['Waiting'])

  await finds('nothing has this name', [])
  await page.getByRole('heading', { name: 'No matching Spaces' }).waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.waitForURL('/')
  await page.getByRole('link', { name: 'Chat', exact: true }).waitFor()
  await expect.poll(() => search.inputValue()).toBe('')
})

it('sorts by state with failed ones first, and collapses a section', async () => {
  const page = await journey.openSignedIn('/?account=carol&sort=state')
  await expect.poll(() => shownTitles(page)).toEqual(['Running', 'Waiting'])
  await page.getByRole('combobox', { name: 'Account' }).selectOption('')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('state')
  await expect.poll(async () => (await shownTitles(page))[0]).toMatch(/error|breaks|Banned/)

  await page.getByRole('button', { name: 'alice', exact: true }).click()
  await expect.poll(async () => (await shownTitles(page)).includes('Chat')).toBe(false)
  await page.reload()
  const fold = page.getByRole('button', { name: 'alice', exact: true })
  await fold.waitFor()
  await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false')
  await expect.poll(async () => (await shownTitles(page)).includes('API')).toBe(true)
})

it('shows a revoked token above the list and in its section, marks its Spaces as last known, and hides no others', async () => {
  const page = await journey.openSignedIn()
  await cardOf(page, 'API').waitFor()
  journey.hub.revokeToken('hf_bobWrite')
  try {
    await page.getByRole('button', { name: 'Refresh' }).click()
    await waitForText(page.getByRole('alert'), /Bob: The Hub refused the token/)
    await page.getByRole('region', { name: 'Problems' }).waitFor()
    await waitForText(cardOf(page, 'API'), /^last known/)
    await page.getByRole('link', { name: /^Fix Bob/ }).waitFor()
    await page.getByRole('link', { name: 'Show Bob' }).click()
    await page.waitForURL('/?account=Bob')
    await cardOf(page, 'API').waitFor()
    await page.getByRole('combobox', { name: 'Search Spaces' }).fill('zero')
    await waitForText(page.getByRole('alert'), /Bob: The Hub refused the token/)
  } finally {
    journey.hub.restoreToken('hf_bobWrite')
  }
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})

it.each([
  { path: '/?group=account&state=running', phone: false },
  { path: '/?group=account&state=running&view=table', phone: false },
  { path: '/?group=account&state=running', phone: true },
])('shows where the Spaces will be while they load: $path, phone: $phone', async ({ path, phone }) => {
  // No page of ours: it would store the list, which the next one draws.
  const page = await journey.openSignedIn('about:blank', { phone })
  const release = await holdBack(page, '**/api/proxy/spaces')
  await page.goto(path)
  const placeholder = page.getByRole('status', { name: 'Loading' }).locator('.grid > *').first()
  const before = await settled(() => placeholder.boundingBox())
  release()
  const first = page.locator('[data-space]').first()
  await first.waitFor()
  await expect.poll(() => first.boundingBox()).toEqual(before)
})

it('shows a Space that Hugging Face has disabled as disabled, and expects no samples from it', async () => {
  const page = await journey.openSignedIn('/?q=alice/banned')
  const card = page.getByRole('article')
  await waitForText(card, 'Disabled')
  await waitForText(card, 'Disabled by Hugging Face.')
  await expect.poll(() => counter(page, 'Failed').textContent()).toBe('Failed1')
})

it('opens a Space by its table row, and the table does not make the page scroll sideways', async () => {
  const page = await journey.openSignedIn('/?q=alice/chat&view=table')
  await page.setViewportSize({ width: 900, height: 700 })
  await page.getByRole('cell', { name: 'CPU basic' }).or(page.getByRole('table')).first().waitFor()
  const wider = () =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth)
  await expect.poll(wider).toBe(0)
  await page.locator('tr[data-space]').click({ position: { x: 500, y: 20 } })
  await page.waitForURL('/spaces/alice/chat')
})

it('keeps the selection while a Space’s page is open', async () => {
  const page = await journey.openSignedIn('/?account=alice')
  await page.getByRole('checkbox', { name: 'Select Chat', exact: true }).click()
  await page.getByRole('link', { name: 'Vision', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Vision' }).waitFor()
  await page.goBack()
  await waitForText(page.getByRole('region', { name: 'Actions for the selected Spaces' }), '1 selected')
})

it('says why a bulk action is not possible', async () => {
  const page = await journey.openSignedIn('/?account=alice')
  await page.getByRole('checkbox', { name: 'Select Homepage', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await waitForText(bar, 'Static: there is no container to operate.')
  expect(await bar.getByRole('button', { name: /^Restart/ }).count()).toBe(0)
})

it('fits the whole table on a page of 1024 pixels, including its actions', async () => {
  const page = await journey.openSignedIn('/?view=table')
  await page.setViewportSize({ width: 1024, height: 768 })
  const menu = page.getByRole('button', { name: 'Actions for Chat', exact: true })
  await menu.waitFor()
  await expect.poll(() => rightEdge(menu)).toBeLessThanOrEqual(1024)
  const table = page.getByRole('table')
  const overflow = () =>
    table.evaluate(
      (node) => node.parentElement && node.parentElement.scrollWidth - node.parentElement.clientWidth,
    )
  await expect.poll(overflow).toBe(0)
  await menu.hover()
  const tip = () => menu.evaluate((node) => getComputedStyle(node, '::after').content)
  await expect.poll(tip).toBe('"Actions"')
})

it('lets you select the Hub’s message on a card, with the most useful line first', async () => {
  const errorMessage = 'Job failed. Reason: \ncache miss: [3/12] RUN pip\nERROR: no such package'
  journey.hub.setStage('alice/diary', 'BUILD_ERROR', { errorMessage })
  try {
    const page = await journey.openSignedIn()
    const words = await waitForText(cardOf(page, 'Diary'), /^ERROR: no such package/)
    await words.click({ clickCount: 3 })
    const selected = () => page.evaluate(() => String(getSelection()))
    await expect.poll(selected).toContain('ERROR: no such package')
    expect(new URL(page.url()).pathname).toBe('/')
  } finally {
    journey.hub.setStage('alice/diary', 'RUNNING')
  }
})

it('gives each card in a long list its position and the total', async () => {
  const ids = Array.from({ length: 160 }, (_, index) => `Bob/many-${index}`)
  for (const id of ids) journey.hub.addSpace({ id })
  try {
    const page = await journey.openSignedIn('/?account=Bob&group=account')
    const first = page.getByRole('list', { name: 'Bob' }).getByRole('listitem').first()
    await first.waitFor()
    await expect
      .poll(async () => Number(await first.getAttribute('aria-setsize')))
      .toBeGreaterThanOrEqual(160)
    await expect.poll(() => first.getAttribute('aria-posinset')).toBe('1')
    expect(await page.getByRole('article').count()).toBeLessThan(160)
  } finally {
    for (const id of ids) journey.hub.removeSpace(id)
  }
})

it('leaves a long table where it was scrolled to', async () => {
  const ids = Array.from({ length: 400 }, (_, index) => `Bob/many-${index}`)
  for (const id of ids) journey.hub.addSpace({ id })
  try {
    const page = await journey.openSignedIn('/?view=table')
    await page.locator('tr[data-space]').first().waitFor()
    // Of a shorter list, which is still arriving, the wheel would reach the end, and then the beginning.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
      .toBeGreaterThan(14_000)
    await settled(() => page.evaluate(() => document.documentElement.scrollHeight))
    await page.mouse.move(700, 600)
    for (const pixels of [...Array(14).fill(900), ...Array(8).fill(-900)]) {
      await page.mouse.wheel(0, pixels)
      await page.waitForTimeout(50)
    }
    const positions = () =>
      page.evaluate(async () => {
        const seen = new Set<number>()
        for (let frame = 0; frame < 30; frame++) {
          await new Promise(requestAnimationFrame)
          seen.add(scrollY)
        }
        return [...seen]
      })
    await expect.poll(async () => (await positions()).length).toBe(1)
    // Heads of sections are a few pixels higher or lower than estimated.
    const [position = 0] = await positions()
    expect(Math.abs(position - 6 * 900)).toBeLessThan(36)
  } finally {
    for (const id of ids) journey.hub.removeSpace(id)
  }
})
