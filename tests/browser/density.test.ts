import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, closeWithEscape, rightEdge, settled, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const VIEWS = [
  { path: '/?group=account', height: 136 },
  { path: '/?group=account&density=compact', height: 72 },
  { path: '/?group=account&view=table', height: 36 },
  { path: '/?group=account&view=table&density=compact', height: 28 },
]

/** The heights of all Spaces of the list: long titles, errors and missing metrics make none of them higher. */
const heights = (page: Page) =>
  page.evaluate(() => {
    const spaces = [...document.querySelectorAll('[role=listitem] > [data-space], tr[data-space]')]
    return [...new Set(spaces.map((space) => space.getBoundingClientRect().height))]
  })

/** By how much the page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth)

const listed = (page: Page, id: string) =>
  page.locator(`[role=listitem] > [data-space="${id}"], tr[data-space="${id}"]`)

it.each(VIEWS)(
  'gives every Space the same height, which no sample changes: $path',
  async ({ path, height }) => {
    const page = await journey.openSignedIn(path)
    const vision = listed(page, 'alice/vision')
    await vision.waitFor()
    await expect.poll(() => heights(page)).toEqual([height])

    await vision.scrollIntoViewIfNeeded()
    const before = await settled(() => vision.boundingBox())
    await expect.poll(() => vision.textContent()).toMatch(/\d%/)
    await expect.poll(() => vision.boundingBox()).toEqual(before)
    await expect.poll(() => heights(page)).toEqual([height])
  },
)

it.each([...VIEWS.map(({ path }) => ({ path, phone: false })), { path: '/', phone: true }])(
  'shows GPUs, replicas, paid hardware and dev mode: $path, phone: $phone',
  async ({ path, phone }) => {
    const page = await journey.openSignedIn(path, { phone })
    const vision = listed(page, 'alice/vision')
    await vision.waitFor()
    await vision.scrollIntoViewIfNeeded()
    await waitForText(vision, '2× A10G large')
    await waitForText(vision, 'paid')
    await waitForText(vision, '3 replicas')
    await waitForText(listed(page, 'alice/own-domain'), 'Dev mode')
    if (!path.includes('table')) {
      await expect.poll(() => vision.textContent()).toMatch(/GPU\s?\d.*VRAM\s?\d/)
      return
    }
    await page.getByRole('columnheader', { name: 'VRAM' }).waitFor()
    await expect.poll(() => vision.getByRole('cell').nth(4).textContent()).toMatch(/^\d+(\.\d)?%$/)
  },
)

it('has room for 22 rows below the head and the filters, which stay while the rows scroll', async () => {
  const page = await journey.openSignedIn('/?view=table&group=none')
  await listed(page, 'alice/vision').waitFor()
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const head = page.locator('thead')
  const filters = page.getByRole('group', { name: 'Filter by state' })
  await expect
    .poll(async () => {
      const [headBox, filterBox] = [await head.boundingBox(), await filters.boundingBox()]
      return (headBox?.y ?? 0) >= (filterBox?.y ?? 0) + (filterBox?.height ?? 0)
    })
    .toBe(true)
  const box = await settled(() => head.boundingBox())
  expect((filters && (await filters.boundingBox())?.y) ?? 0).toBeGreaterThan(0)
  expect(Math.floor((900 - (box?.y ?? 0) - (box?.height ?? 0)) / 36)).toBe(22)
})

it('shows its direction at the heading that it is sorted by', async () => {
  const page = await journey.openSignedIn('/?view=table')
  const heading = page.getByRole('columnheader', { name: 'CPU' })
  await heading.getByRole('button').click()
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending')
  await heading.getByRole('button').click()
  await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending')
  await expect
    .poll(() => page.getByRole('columnheader', { name: 'Space' }).getAttribute('aria-sort'))
    .toBe('none')
})

it('remembers which columns were chosen', async () => {
  const page = await journey.openSignedIn('/?view=table')
  const memory = page.getByRole('columnheader', { name: 'Memory' })
  await memory.waitFor()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Memory' }).click()
  await memory.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('columnheader', { name: 'CPU' }).waitFor()
  expect(await memory.count()).toBe(0)
})

it('leads from the end of a row to the app and the log, and brings the Space up', async () => {
  const page = await journey.openSignedIn('/?view=table&group=account')
  const failed = listed(page, 'alice/is-build-error')
  const log = failed.getByRole('link', { name: 'Open the log of is-build-error' })
  await expect.poll(() => log.getAttribute('href')).toBe('/spaces/alice/is-build-error/logs?kind=build')
  await failed.getByRole('button', { name: 'Rebuild is-build-error' }).waitFor()
  await listed(page, 'alice/is-paused').getByRole('button', { name: 'Resume is-paused' }).click()
  const question = page.getByRole('alertdialog', { name: 'Resume “is-paused”?' })
  await question.waitFor()
  await closeWithEscape(question)

  const restart = listed(page, 'alice/homepage').getByRole('button', { name: /^Restart Homepage: Static/ })
  await expect.poll(() => restart.getAttribute('aria-disabled')).toBe('true')
})

it.each([1024, 800, 640])('folds columns away on a page of %i pixels instead of scrolling', async (width) => {
  const page = await journey.openSignedIn('/?view=table')
  await page.setViewportSize({ width, height: 768 })
  await listed(page, 'alice/vision').waitFor()
  await expect.poll(() => overflow(page)).toBe(0)
  for (const name of ['Actions for Vision', 'Restart Vision']) {
    const button = listed(page, 'alice/vision').getByRole('button', { name })
    await expect.poll(() => rightEdge(button)).toBeLessThanOrEqual(width)
  }
})

it('spends less than 150 pixels of a phone before the first Space, and is not too wide for the smallest', async () => {
  const page = await journey.openSignedIn('/', { phone: true })
  await cardOf(page, 'Chat').first().waitFor()
  await expect.poll(() => heights(page)).toEqual([72])
  const first = page.locator('[data-space]').first()
  await expect.poll(async () => (await first.boundingBox())?.y).toBeLessThan(150)

  const chips = page.getByRole('group', { name: 'Filter by state' }).getByRole('button')
  await expect.poll(() => chips.first().getAttribute('aria-pressed')).toBe('false')
  await expect.poll(() => chips.first().textContent()).toMatch(/^Failed/)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => overflow(page)).toBe(0)
})
