import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, holdBack, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const secretOf = (id: string, key: string) => journey.hub.spaces.get(id)?.secrets.get(key)?.value

/** Twelve Spaces on free hardware with one token. */
const NAMES = Array.from({ length: 12 }, (_, index) => `shared-${index + 1}`)
function addTwelve(): void {
  for (const name of NAMES) {
    journey.hub.addSpace({
      id: `alice/${name}`,
      title: name,
      secrets: { SHARED_TOKEN: { value: 'old', ageDays: 90 } },
    })
  }
}

async function expectNoViolations(page: Page, scope?: string) {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await (scope === undefined ? axe : axe.include(scope)).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200))}`)).toEqual(
    [],
  )
}

/** Whether the browser would ask before the tab is closed. */
const asksBeforeClosing = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))

it('replaces a secret on 12 Spaces of which 2 fail, and tries those again', async () => {
  addTwelve()
  const page = await journey.openSignedIn('/secrets')
  await page.getByRole('button', { name: /^Read \d+ Spaces$/ }).click()
  await page.getByRole('button', { name: 'Read again' }).waitFor()
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'SHARED_TOKEN' }) })
  await waitForText(item, /^12 of \d+ Spaces/)
  await expectNoViolations(page)

  await item.getByRole('button', { name: 'Replace SHARED_TOKEN everywhere' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Change variables and secrets of 12 Spaces' }).waitFor()
  await dialog.locator('textarea:focus').fill('the-new-one')
  expect(await dialog.getByLabel('Value of SHARED_TOKEN').inputValue()).toBe('the-new-one')
  await waitForText(dialog, '12 Spaces restart. Files outside persistent storage are lost.')
  await expectNoViolations(page, '[role=dialog]')
  for (const name of ['shared-3', 'shared-7']) {
    journey.hub.faults.set({ kind: 'status', status: 403, method: 'POST', space: `alice/${name}` })
  }
  await dialog.getByRole('button', { name: 'Send 12 requests' }).click()

  const tray = page.getByRole('region', { name: 'Bulk actions' })
  await waitForText(tray, /1 entry changed in 10 of 12 Spaces · 2 failed/)
  expect(NAMES.filter((name) => secretOf(`alice/${name}`, 'SHARED_TOKEN') === 'the-new-one')).toHaveLength(10)
  journey.hub.faults.clear()
  await tray.getByRole('button', { name: 'Try 2 again' }).click()
  await waitForText(tray, /1 entry changed in 12 of 12 Spaces/)
  expect(NAMES.map((name) => secretOf(`alice/${name}`, 'SHARED_TOKEN'))).toEqual(
    NAMES.map(() => 'the-new-one'),
  )
  await waitForText(page, 'Something has been changed since: read again to see it.')
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain('the-new-one')
  await tray.getByRole('button', { name: 'Dismiss' }).click()
})

it('finds the Spaces that lack a key, searches and sorts, and says what could not be read', async () => {
  journey.hub.faults.set({
    kind: 'status',
    status: 403,
    method: 'GET',
    route: '/api/spaces/alice/diary/secrets',
  })
  const page = await journey.openSignedIn('/secrets')
  await page.getByRole('button', { name: /^Read \d+ Spaces$/ }).click()
  await waitForText(page, '1 Space could not be read')
  await waitForText(page, 'diary')
  journey.hub.faults.clear()
  await page.getByRole('button', { name: 'Try 1 again' }).click()
  await expect.poll(() => page.getByText('1 Space could not be read').count()).toBe(0)

  await page.getByLabel('Search keys and Spaces').fill('hf_token')
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'HF_TOKEN' }) })
  await item.getByText(/^Missing in \d+ Spaces$/).click()
  await waitForText(item, /Homepage/)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('variable')
  await waitForText(page, 'Nothing matches.')
})

it('changes the selected Spaces from the fleet, and asks for their number where they are paid', async () => {
  const page = await journey.openSignedIn('/?q=docker')
  await cardOf(page, 'Chat').waitFor()
  await page.getByRole('checkbox', { name: 'Select Chat', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await bar.getByRole('button', { name: 'Variables 1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Variable', exact: true }).click()
  await dialog.getByLabel('Key', { exact: true }).fill('MANY')
  await dialog.getByLabel('Value of MANY').fill('1')
  const send = dialog.getByRole('button', { name: 'Send 1 request' })
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  await dialog.locator('input[inputmode=numeric]').fill('1')
  const release = await holdBack(page, '**/api/proxy/variables/**')
  await send.click()
  await expect.poll(() => asksBeforeClosing(page)).toBe(true)
  release()
  await waitForText(page.getByRole('region', { name: 'Bulk actions' }), /1 entry changed in 1 of 1 Spaces/)
  await expect.poll(() => bar.count()).toBe(0)
  await expect.poll(() => asksBeforeClosing(page)).toBe(false)
  expect(journey.hub.spaces.get('alice/chat')?.variables.get('MANY')?.value).toBe('1')
})

it('works on a phone, in Chinese', async () => {
  const page = await journey.openSignedIn('/secrets', { phone: true, language: 'zh' })
  await page.getByRole('button', { name: /^读取 \d+ 个 Space$/ }).tap()
  await waitForText(page, /(刚刚|前)读取/)
  await page.getByRole('button', { name: '在所有 Space 替换 HF_TOKEN' }).tap()
  const value = page.getByRole('dialog').getByLabel('HF_TOKEN 的值')
  await expect.poll(() => value.evaluate((field) => field === document.activeElement)).toBe(true)
  const overflow = await page.evaluate(
    () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

it('adds a key that is to be deleted with Enter, and sends nothing by it', async () => {
  const page = await journey.openSignedIn('/?q=docker')
  await page.getByRole('checkbox', { name: 'Select Chat', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await bar.getByRole('button', { name: 'Variables 1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Variable', exact: true }).click()
  await dialog.getByLabel('Key', { exact: true }).fill('WITH_ENTER')
  await dialog.getByText('Delete a key', { exact: true }).click()
  await dialog.getByLabel('Key to delete').fill('HF_TOKEN')
  await waitForText(dialog, 'Press Enter to add this key to the list, or clear the field.')
  // It would be forgotten.
  await dialog.getByRole('button', { name: 'Send 1 request', disabled: true }).waitFor()
  await dialog.getByLabel('Key to delete').press('Enter')
  await waitForText(dialog, 'Secret HF_TOKEN is deleted')
  expect(await dialog.getByRole('button', { name: 'Send 2 requests' }).count()).toBe(1)
  expect(journey.hub.spaces.get('alice/chat')?.variables.has('WITH_ENTER')).toBe(false)
})
