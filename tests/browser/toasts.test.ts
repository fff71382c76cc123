import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, cardOf, holdBack, messages, settled, startAction, waitForFocus, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const TITLES = ['Chat', 'Vision', 'Diary', 'API', 'Zero', 'is-running']
const region = (page: Page) => page.getByRole('region', { name: 'Messages' })

/** Restarts this many Spaces one by one, each of which the Hub refuses. */
async function refuse(page: Page, count: number) {
  journey.hub.faults.set({ kind: 'status', status: 400, method: 'POST' })
  for (const title of TITLES.slice(0, count)) {
    await act(page, title, 'Restart')
    await waitForText(messages(page), `Restart failed: ${title}`)
  }
}

it('shows four failures, counts the others, and dismisses all at once', async () => {
  const page = await journey.openSignedIn()
  await refuse(page, 6)
  await waitForText(region(page), 'and 2 more')
  await expect.poll(() => messages(page).count()).toBe(4)
  // Failures stay; hidden ones appear as the later ones are dismissed.
  await messages(page)
    .filter({ hasText: 'Restart failed: is-running' })
    .getByRole('button', { name: 'Close' })
    .click()
  await waitForText(region(page), 'and 1 more')
  await waitForText(messages(page), 'Restart failed: Vision')
  await region(page).getByRole('button', { name: 'Dismiss all' }).click()
  await expect.poll(() => messages(page).count()).toBe(0)
  await expect.poll(() => region(page).getByRole('button').count()).toBe(0)
})

it('is reached with F6 and closed with Escape, without losing the selection', async () => {
  const page = await journey.openSignedIn()
  await refuse(page, 2)
  await page.getByRole('checkbox', { name: 'Select Chat', exact: true }).click()
  await page.keyboard.press('F6')
  await waitForFocus(region(page))
  await page.keyboard.press('Tab')
  await waitForFocus(messages(page).filter({ hasText: 'Restart failed: Vision' }))
  await page.keyboard.press('Escape')
  await expect.poll(() => messages(page).count()).toBe(1)
  await waitForFocus(messages(page).filter({ hasText: 'Restart failed: Chat' }))
  await page.keyboard.press('Escape')
  await expect.poll(() => messages(page).count()).toBe(0)
  await waitForFocus(page.getByRole('checkbox', { name: 'Select Chat', exact: true }))
  await page.getByText('1 selected').waitFor()
})

it('keeps Escape to itself directly after F6', async () => {
  const page = await journey.openSignedIn()
  await refuse(page, 1)
  await page.getByRole('checkbox', { name: 'Select Chat', exact: true }).click()
  await page.keyboard.press('F6')
  await waitForFocus(region(page))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await waitForFocus(messages(page).filter({ hasText: 'Restart failed: Chat' }))
  await page.getByText('1 selected').waitFor()
})

it('keeps the focus when a newer message of the same Space replaces it', async () => {
  const page = await journey.openSignedIn()
  await refuse(page, 2)
  const release = await holdBack(page, '**/api/v1/action')
  await act(page, 'Chat', 'Pause')
  await waitForFocus(page.getByRole('button', { name: 'Actions for Chat', exact: true }))
  await page.keyboard.press('F6')
  await waitForFocus(region(page))
  const of = (text: string) => messages(page).filter({ hasText: text })
  await of('Restart failed: Chat').focus()
  release()
  await waitForText(messages(page), 'Pause failed: Chat')
  await expect.poll(() => messages(page).count()).toBe(2)
  await waitForFocus(of('Pause failed: Chat'))
})

it('has text that can be selected with the mouse', async () => {
  const page = await journey.openSignedIn()
  await refuse(page, 1)
  const box = await settled(() => messages(page).getByText('alice/chat').boundingBox())
  if (!box) throw new Error('The message is not on the screen')
  await page.mouse.move(box.x + 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '')
  await expect.poll(selected).toContain('lice/cha')
  expect(await messages(page).count()).toBe(1)
})

it('can be used while a dialog is open', async () => {
  const page = await journey.openSignedIn()
  await refuse(page, 1)
  const question = await startAction(page, 'Vision', 'Restart')
  await messages(page).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => messages(page).count()).toBe(0)
  await question.getByRole('button', { name: 'Restart', exact: true }).waitFor()
})

it('is swiped away on a phone', async () => {
  const page = await journey.openSignedIn('/', { phone: true })
  journey.hub.faults.set({ kind: 'status', status: 400, method: 'POST', space: 'alice/chat' })
  await page.getByRole('button', { name: 'Actions for Chat', exact: true }).tap()
  const sheet = page.getByRole('dialog', { name: 'Actions for Chat' })
  await sheet.getByRole('button', { name: 'Restart' }).tap()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restart', exact: true }).tap()
  const message = messages(page).filter({ hasText: 'Restart failed: Chat' })
  await message.waitFor()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  const box = await settled(() => message.boundingBox())
  if (!box) throw new Error('The message is not on the screen')
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(390)
  await swipeRight(page, box.x + 60, box.y + box.height / 2)
  await expect.poll(() => messages(page).count()).toBe(0)
})

/** Only the devtools can simulate touch. */
async function swipeRight(page: Page, x: number, y: number) {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + by, y }],
    })
  await touch('touchStart', 0)
  for (const by of [10, 40, 80, 140]) await touch('touchMove', by)
  await touch('touchEnd', 140)
}

it('is not lost when it comes before its code has loaded, even if that fails at first, and adds no style element', async () => {
  const page = await journey.openSignedIn('about:blank', {
    tolerated: /Failed to (load|fetch)|MissingPartError|Error/,
  })
  const requests: string[] = []
  await page.route(/assets\/toaster-.*\.js/, (route) => {
    requests.push(route.request().url())
    return requests.length === 1 ? route.abort() : route.continue()
  })
  await page.goto('/')
  journey.hub.faults.set({ kind: 'status', status: 400, method: 'POST' })
  await act(page, 'Chat', 'Restart')
  await cardOf(page, 'Chat').waitFor()
  await waitForText(messages(page), 'Restart failed: Chat')
  expect(requests.length).toBeGreaterThan(1)
  expect(await page.locator('style').count()).toBe(0)
})
