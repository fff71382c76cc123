import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, cardOf, messages, openMenu } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const whyIn = (place: Locator) => place.getByRole('link', { name: 'Why?' })

const isInside = async (inner: Locator, outer: Locator) => {
  const [link, place] = [await inner.boundingBox(), await outer.boundingBox()]
  if (!link || !place) return false
  return link.x >= place.x && link.x + link.width <= place.x + place.width
}

async function expectLog(page: Page, path: string) {
  await page.waitForURL(path)
  expect(page.context().pages()).toHaveLength(1)
}

it('leads from a failed card to the log that says why', async () => {
  const page = await journey.openSignedIn('/?q=error')
  await whyIn(cardOf(page, 'is-build-error')).click()
  await expectLog(page, '/spaces/alice/is-build-error/logs?kind=build')

  await page.goBack()
  await whyIn(cardOf(page, 'is-runtime-error')).click()
  await expectLog(page, '/spaces/alice/is-runtime-error/logs')
})

it.each([
  { look: 'a row', path: '/?q=error&view=table', phone: false, height: 36 },
  { look: 'a compact card', path: '/?q=error&density=compact', phone: false, height: 72 },
  { look: 'an item on a phone', path: '/?q=error', phone: true, height: 72 },
])('asks why in $look, which is no higher for it', async ({ path, phone, height }) => {
  const page = await journey.openSignedIn(path, { phone })
  const failed = page.locator('[data-space="alice/is-runtime-error"]')
  await whyIn(failed).waitFor()
  await expect.poll(async () => (await failed.boundingBox())?.height).toBe(height)
  await expect.poll(() => isInside(whyIn(failed), failed)).toBe(true)
  expect(await whyIn(page.locator('[data-space="alice/is-paused"]')).count()).toBe(0)
  await whyIn(failed).click()
  await expectLog(page, '/spaces/alice/is-runtime-error/logs')
})

it('asks why in what needs attention, once, and on a phone in Chinese', async () => {
  const page = await journey.openSignedIn('/', { phone: true, language: 'zh' })
  const row = page
    .getByRole('region', { name: /^需要处理/ })
    .getByRole('listitem')
    .first()
  const why = row.getByRole('link', { name: '为什么？' })
  await why.waitFor()
  await expect.poll(() => why.count()).toBe(1)
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(72)
  await expect.poll(() => isInside(why, row)).toBe(true)
})

it('opens the log from the menu, and with l', async () => {
  const page = await journey.openSignedIn('/?q=error')
  const menu = await openMenu(page, 'is-build-error')
  await menu.getByRole('menuitem', { name: 'Build log' }).click()
  await expectLog(page, '/spaces/alice/is-build-error/logs?kind=build')

  await page.goBack()
  await page.getByRole('link', { name: 'is-runtime-error', exact: true }).focus()
  await page.keyboard.press('l')
  await expectLog(page, '/spaces/alice/is-runtime-error/logs')
})

it('opens the logs of up to four selected Spaces together, and says why not more', async () => {
  const page = await journey.openSignedIn('/?account=alice&group=none&sort=name')
  const boxes = page.getByRole('article').filter({ hasText: 'is-' }).getByRole('checkbox')
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  for (const place of [0, 1]) await boxes.nth(place).click()
  const logs = bar.getByRole('link', { name: 'Logs 2' })
  await expect
    .poll(() => logs.getAttribute('href'))
    .toMatch(/^\/logs\?spaces=alice\/is-[\w-]+,alice\/is-[\w-]+(&build=alice\/is-build-error)?$/)

  for (const place of [2, 3, 4]) await boxes.nth(place).click()
  await bar.getByRole('button', { name: 'Logs 5' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('At most 4 logs fit side by side. Select fewer Spaces.').first().waitFor()

  await boxes.nth(4).click()
  await page.keyboard.press('l')
  await page.waitForURL(/\/logs\?spaces=(alice\/is-[\w-]+,){3}alice\/is-[\w-]+(&build=.*)?$/)
})

it('asks in the palette whose logs, and opens those of the selection', async () => {
  const page = await journey.openSignedIn('/?q=error')
  await cardOf(page, 'is-build-error').waitFor()
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: 'Commands' })
  await page.getByRole('option', { name: 'Logs of …' }).click()
  await expect.poll(() => input.inputValue()).toBe('Logs ')
  await input.fill('logs of is-build-error')
  await page.getByRole('group', { name: 'Logs' }).getByRole('option', { name: 'Build log' }).click()
  await expectLog(page, '/spaces/alice/is-build-error/logs?kind=build')

  await page.goBack()
  for (const title of ['is-build-error', 'is-runtime-error'])
    await cardOf(page, title).getByRole('checkbox').click()
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Logs of 2 selected' }).click()
  await page.waitForURL('/logs?spaces=alice/is-build-error,alice/is-runtime-error&build=alice/is-build-error')
})

it('leads from the message about a failed restart to the log, but not from one about a refusal', async () => {
  const page = await journey.openSignedIn('/?q=breaks-at-start')
  await act(page, 'breaks-at-start', 'Restart')
  const failed = messages(page).filter({ hasText: 'breaks-at-start did not come up' })
  await failed.getByRole('link', { name: 'Open the run log' }).click()
  await expectLog(page, '/spaces/alice/breaks-at-start/logs')

  await page.goto('/?q=chat')
  journey.hub.faults.set({ kind: 'status', status: 400, method: 'POST' })
  await act(page, 'Chat', 'Restart')
  const refused = messages(page).filter({ hasText: 'Restart failed: Chat' })
  await refused.waitFor()
  expect(await refused.getByRole('link', { name: /log/ }).count()).toBe(0)
})
