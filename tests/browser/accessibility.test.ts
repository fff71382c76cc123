import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, cardOf, messages, openMenu, startAction, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney({ variables: { API_KEY: 'integrator-key-0123456789' } })

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Every rule in the light theme; in the dark one those about colours, which are all that differ. */
async function expectNoViolations(page: Page, screen: string) {
  const light = new AxeBuilder({ page }).withTags(TAGS)
  const dark = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])
  for (const [colorScheme, axe] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await axe.analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    )
    expect(found, `${screen}, ${colorScheme}`).toEqual([])
  }
}

it('has no accessibility violations on the sign-in page', async () => {
  const visitor = await journey.open()
  await visitor.getByRole('button', { name: 'Sign in' }).click()
  await waitForText(visitor.getByRole('alert'), 'Enter your username and password.')
  await expectNoViolations(visitor, 'sign-in')
})

it.each<[string, (page: Page) => Promise<unknown>]>([
  ['/', (page) => waitForText(cardOf(page, 'Chat'), /%$/)],
  ['/?view=table&account=Bob', (page) => page.getByRole('table').waitFor()],
  ['/spaces/alice/vision', (page) => page.getByRole('slider').first().waitFor()],
  [
    '/spaces/alice/is-build-error',
    (page) => page.getByRole('heading', { level: 1, name: 'is-build-error' }).waitFor(),
  ],
  [
    '/spaces/alice/is-build-error/history',
    (page) => page.getByRole('heading', { level: 2, name: 'What happened' }).waitFor(),
  ],
  ['/spaces/alice/is-build-error/logs?kind=build', (page) => waitForText(page, /^The build has ended/)],
  [
    '/logs?spaces=alice/chat,alice/is-runtime-error',
    (page) => waitForText(page, /^The container has stopped/),
  ],
  ['/spaces/alice/chat/variables', (page) => page.getByLabel('Value of MODEL_ID').waitFor()],
  ['/spaces/alice/chat/settings', (page) => page.getByRole('radio').first().waitFor()],
  ['/settings/system', (page) => page.getByRole('heading', { name: 'Variables' }).waitFor()],
  ['/settings/preferences', (page) => page.getByRole('radio').first().waitFor()],
  ['/settings/watch', (page) => page.getByRole('heading', { name: 'Dead man’s switch' }).waitFor()],
  ['/settings/backup', (page) => page.getByRole('link', { name: 'Download the backup' }).waitFor()],
  ['/incidents', (page) => page.getByRole('listitem').first().waitFor()],
  ['/activity', (page) => page.getByRole('listitem').first().waitFor()],
  ['/alerts', (page) => page.getByRole('link', { name: 'New alert' }).waitFor()],
  ['/alerts/new', (page) => page.getByRole('button', { name: 'Create the alert' }).waitFor()],
  ['/docs', (page) => page.getByRole('heading', { name: 'Schemas' }).waitFor()],
  ['/?q=nothing-has-this-name', (page) => waitForText(page, 'No matching Spaces')],
  ['/spaces/alice/nothing', (page) => waitForText(page, 'Space not found')],
  ['/nothing', (page) => waitForText(page, 'Page not found')],
])('has no accessibility violations on %s', async (path, isThere) => {
  const page = await journey.openSignedIn(path)
  await isThere(page)
  await expectNoViolations(page, path)
})

it('has no accessibility violations after a state change, nor with a failing account', async () => {
  const page = await journey.openSignedIn('/?q=docker')
  await waitForText(cardOf(page, 'Chat'), /%$/)
  journey.hub.setStage('alice/chat', 'PAUSED', { errorMessage: 'Flagged as abusive' })
  try {
    await waitForText(cardOf(page, 'Chat'), /for \d+ sec/)
    await expectNoViolations(page, 'cards after a change')
    journey.hub.revokeToken('hf_bobWrite')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await page.getByRole('region', { name: 'Problems' }).waitFor()
    await expectNoViolations(page, 'an account in trouble')
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Collapse' }).click()
    await expectNoViolations(page, 'a narrow rail')
  } finally {
    journey.hub.restoreToken('hf_bobWrite')
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
})

it('has no accessibility violations in menus, dialogs, messages and the palette', async () => {
  const page = await journey.openSignedIn('/?q=homepage')
  await openMenu(page, 'Homepage')
  await expectNoViolations(page, 'menu')
  await page.goto('/?q=docker')
  await startAction(page, 'Chat', 'Rebuild')
  await expectNoViolations(page, 'question')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await expectNoViolations(page, 'help')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('option').first().waitFor()
  await expectNoViolations(page, 'palette')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  journey.hub.faults.set({ kind: 'status', status: 503, method: 'POST', space: 'alice/chat', times: 2 })
  await act(page, 'Chat', 'Rebuild')
  await messages(page).first().waitFor()
  await expectNoViolations(page, 'message')
  for (const title of ['Chat', 'API']) {
    await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).click()
  }
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await waitForText(bar, '2 selected')
  await expectNoViolations(page, 'selection')
  await bar.getByRole('button', { name: 'Rebuild' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('heading', { name: 'Rebuild 2 Spaces?' }).waitFor()
  await expectNoViolations(page, 'bulk question')
  await dialog.getByRole('textbox').fill('2')
  await dialog.getByRole('button', { name: 'Rebuild', exact: true }).click()
  const tray = page.getByRole('region', { name: 'Bulk actions' })
  await waitForText(tray, /1 failed/)
  for (const line of await tray.locator('summary').all()) await line.click()
  await expectNoViolations(page, 'bulk result')
})

it('has no accessibility violations on a phone, in Chinese', async () => {
  const page = await journey.openSignedIn('/?q=docker', { phone: true, language: 'zh' })
  await cardOf(page, 'Chat').waitFor()
  await expectNoViolations(page, 'phone')
  await page.getByRole('button', { name: 'Chat 的操作', exact: true }).tap()
  await page.getByRole('dialog').waitFor()
  await expectNoViolations(page, 'sheet')
  await page.goto('/spaces/alice/chat')
  await page.getByRole('slider').first().waitFor()
  await expectNoViolations(page, 'Space on a phone')
})
