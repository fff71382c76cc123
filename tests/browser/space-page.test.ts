import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { act, messages, openMenu, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const chart = (page: Page, name: string | RegExp) =>
  page.getByRole('figure').filter({ has: page.getByRole('heading', { level: 3, name }) })

it('works when opened by its URL: facts, live charts, links', async () => {
  const page = await journey.openSignedIn('/spaces/alice/vision')
  await page.getByRole('heading', { level: 1, name: 'Vision' }).waitFor()
  await waitForText(page, 'alice/vision')
  await expect.poll(() => page.title()).toMatch(/^(\(\d+\) )?Vision · HF Space Manager$/)
  const menu = await openMenu(page, 'Vision')
  const hub = menu.getByRole('menuitem', { name: 'Open on the Hub' })
  expect(await hub.getAttribute('href')).toMatch(/\/spaces\/alice\/vision$/)
  await page.keyboard.press('Escape')

  await chart(page, 'CPU').waitFor()
  await chart(page, /^Memory$/).waitFor()
  await expect.poll(() => chart(page, /^GPU/).count()).toBe(2)
  await page.getByRole('region', { name: 'Replicas' }).getByRole('article').first().waitFor()
  const value = () => chart(page, 'CPU').textContent()
  const before = await value()
  await expect.poll(value).not.toBe(before)
})

it('has charts that can be read by keyboard, and that pause in the meantime', async () => {
  const page = await journey.openSignedIn('/spaces/alice/chat')
  const slider = chart(page, 'CPU').getByRole('slider')
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuemax'))).toBeGreaterThan(1)
  await slider.focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Freeze' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/\d+:\d\d:\d\d.*%/)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Freeze' }).waitFor()
})

it('sends an action, and follows it until it has settled', async () => {
  const page = await journey.openSignedIn('/spaces/alice/diary')
  await page.getByRole('button', { name: 'Restart', exact: true }).waitFor()
  await act(page, 'Diary', 'Pause')
  await waitForText(messages(page), 'Diary is paused')
  await page.getByRole('button', { name: 'Resume', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Resume', exact: true }).click()
  await waitForText(page.getByRole('main'), /Building|Starting/)
  await waitForText(messages(page), 'Diary is running')
  await chart(page, 'CPU').waitFor()
})

it('says why a Space fails, is outdated, or has no metrics', async () => {
  const page = await journey.openSignedIn('/spaces/alice/is-build-error')
  await waitForText(page, /No matching distribution found for torch==9.9/)
  await page.goto('/spaces/alice/stale-build')
  await waitForText(page.getByRole('main'), /built from an older commit/)
  await page.goto('/spaces/alice/homepage')
  await waitForText(page, /static files, so there is nothing to measure/)
  await waitForText(page, 'Static: there is no container to operate.')
  expect(await page.getByRole('button', { name: 'Restart', exact: true }).count()).toBe(0)
  await page.goto('/spaces/acme/shop')
  await waitForText(page, /This account has no token/)
})

it('finds unusual names, and says when there is no such Space', async () => {
  const page = await journey.openSignedIn('/spaces/alice/中文空间')
  await page.getByRole('heading', { level: 1, name: '名字也是中文' }).waitFor()
  await page.goto('/spaces/ALICE/trellis.2_BETA')
  await page.getByRole('heading', { level: 1, name: 'Dots and underscores' }).waitFor()

  await page.goto('/spaces/alice/not-there')
  await page.getByRole('heading', { level: 1, name: 'Space not found' }).waitFor()
  // Not before the click: the watch might find it first.
  await page.route('**/api/proxy/spaces?refresh=1', (route) => {
    journey.hub.addSpace({ id: 'alice/not-there', title: 'There after all' })
    return route.continue()
  })
  await page.getByRole('button', { name: 'Check the Hub again' }).click()
  await page.getByRole('heading', { level: 1, name: 'There after all' }).waitFor()

  await page.goto('/no/such/page')
  await page.getByRole('heading', { name: 'Page not found.' }).waitFor()
})

it('leads back to the fleet as you left it', async () => {
  const page = await journey.openSignedIn('/?q=diary&view=table')
  await page.getByRole('link', { name: 'Diary', exact: true }).click()
  await page.waitForURL('/spaces/alice/diary')
  await page.getByRole('link', { name: 'Fleet', exact: true }).click()
  await page.waitForURL('/?q=diary&view=table')
  await page.getByRole('table').waitFor()
})

it('says that the live connection is lost, and does not wait for samples', async () => {
  const page = await journey.openSignedIn('/sign-in')
  await page.clock.install()
  await page.route('**/live-metrics-stream*', (route) => route.abort())
  await page.goto('/spaces/alice/chat')
  await waitForText(page, 'Waiting for the first metrics')
  await page.clock.runFor(15_000)
  await waitForText(page.getByRole('region', { name: 'Problems' }), /The live connection was lost/)
  await expect.poll(() => page.getByText('Waiting for the first metrics').count()).toBe(0)
})

it('says what a disabled Space is waiting for, and which of its domains has expired', async () => {
  const domains = [{ domain: 'old.example.com', isCustom: true, stage: 'EXPIRED' }]
  journey.hub.addSpace({ id: 'alice/turned-off', title: 'Turned off', disabled: true, domains })
  try {
    const page = await journey.openSignedIn('/spaces/alice/turned-off')
    await waitForText(page, 'Metrics start if Hugging Face enables it again.')
    await waitForText(page, 'verification expired')
    expect(await page.getByText('EXPIRED', { exact: true }).count()).toBe(0)
    expect(await page.getByText('Metrics start when it is running').count()).toBe(0)
  } finally {
    journey.hub.removeSpace('alice/turned-off')
  }
})

it('goes to the next and the previous Space in the order of the fleet', async () => {
  const page = await journey.openSignedIn('/?account=carol&sort=name')
  await page.getByRole('link', { name: 'Running', exact: true }).last().click()
  await page.getByRole('heading', { level: 1, name: 'Running' }).waitFor()
  await page.getByRole('link', { name: 'Next: Waiting' }).click()
  await page.waitForURL('/spaces/carol/waiting')
  await page.keyboard.press('k')
  await page.waitForURL('/spaces/carol/running')
  await page.goto('/spaces/carol/running/nonsense')
  await page.getByRole('heading', { name: 'Page not found.' }).waitFor()
})

it('begins with full charts for a Space that somebody already watches', async () => {
  const first = await journey.openSignedIn('/spaces/alice/chat')
  const points = async (page: Page) =>
    Number(await chart(page, 'CPU').getByRole('slider').getAttribute('aria-valuemax'))
  await expect.poll(() => points(first)).toBeGreaterThan(4)
  const second = await journey.openSignedIn('/spaces/alice/chat')
  // The first ones that it shows: more come as time goes by.
  let shown = 0
  await expect.poll(async () => (shown ||= await points(second))).toBeGreaterThan(0)
  expect(shown).toBeGreaterThan(3)
})
