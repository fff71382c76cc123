import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { goByKeys, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const itemOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })

/** Opens and closes a page: the first list is what the watch compares with. */
async function letWatchBegin() {
  const page = await journey.openSignedIn('/incidents')
  await page
    .getByRole('heading', { name: 'Open' })
    .or(page.getByRole('heading', { name: / open$/ }))
    .waitFor()
  await page.context().close()
}

it('shows a Space that fell while no page was open, with the lines of its log', async () => {
  await letWatchBegin()
  journey.hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'Exit code: 137. Reason: OOM' })
  try {
    const page = await journey.openSignedIn('/incidents')
    const item = itemOf(page, 'Chat')
    await waitForText(item, /Exit code: 137/)
    const fold = item.getByText(/^The last (?:line|\d+ lines) of the log$/)
    await fold.click()
    await item.locator('details[open] pre').waitFor()
    await page
      .getByRole('link', { name: /^Incidents/ })
      .first()
      .waitFor()
  } finally {
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
})

it('closes an incident on the open page when the Space is up again', async () => {
  const page = await journey.openSignedIn('/incidents?state=open')
  journey.hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'It broke' })
  try {
    await itemOf(page, 'Chat').waitFor()
  } finally {
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
  await itemOf(page, 'Chat').waitFor({ state: 'detached' })
})

it('acknowledges an incident at once, and takes that back if the server refuses', async () => {
  const page = await journey.openSignedIn('/incidents?state=open', { tolerated: /acknowledge|503/ })
  journey.hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'It broke' })
  try {
    const item = itemOf(page, 'Chat')
    const button = item.getByRole('button', { name: 'Acknowledge' })
    await button.waitFor()
    const refusal = { success: false, code: 'store_unavailable', message: 'No', requestId: 'r' }
    await page.route('**/acknowledge', (route) => route.fulfill({ status: 503, json: refusal }))
    await button.click()
    await waitForText(page, 'The incident was not acknowledged')
    await button.waitFor()
    await page.unroute('**/acknowledge')
    await button.click()
    await waitForText(item, /^Acknowledged by /)
    await page.reload()
    await waitForText(item, /^Acknowledged by /)
  } finally {
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
})

it('filters by the address, and says when nothing fits', async () => {
  const page = await journey.openSignedIn('/incidents?state=open&kind=quota&owner=bob')
  await waitForText(page, 'No open incident matches the filters.')
  expect(await page.getByLabel('State').inputValue()).toBe('open')
  await page.getByLabel('Kind').selectOption('')
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe(null)
  await page.goBack()
  await expect.poll(() => page.getByLabel('Kind').inputValue()).toBe('quota')
})

it('does not say that all is well while the server is out of reach', async () => {
  const page = await journey.openSignedIn('/sign-in', { tolerated: /ERR_FAILED|live-metrics-stream/ })
  await page.route('**/api/proxy/incidents?*', (route) =>
    route.fulfill({ json: { success: true, incidents: [], next: null } }),
  )
  const at = new Date().toISOString()
  const watch = { everySeconds: 60, lastLookAt: at, since: at }
  await page.route('**/api/proxy/history?days=1', (route) =>
    route.fulfill({ json: { success: true, from: at.slice(0, 10), watch, spaces: {} } }),
  )
  await page.goto('/incidents?state=open')
  await waitForText(page, 'Nothing is wrong')
  await page.route('**/api/proxy/live-metrics-stream*', (route) => route.abort())
  await page.reload()
  await waitForText(page, 'But the server cannot be reached: this may be out of date.')
  expect(await page.getByText('Nothing is wrong').count()).toBe(0)
})

it('is reached by keys and by the bar at the bottom of a phone', async () => {
  const page = await journey.openSignedIn('/settings/preferences')
  await page.getByRole('heading', { name: 'Preferences' }).waitFor()
  await goByKeys(page, 'i', '/incidents')
  await page.getByRole('heading', { level: 1, name: 'Incidents' }).waitFor()
  await goByKeys(page, 'a', '/activity')
  await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()

  const phone = await journey.openSignedIn('/', { phone: true })
  const bar = phone.getByRole('navigation', { name: 'Pages' }).last()
  await bar.getByRole('link', { name: /^Incidents/ }).tap()
  await phone.getByRole('heading', { level: 1, name: 'Incidents' }).waitFor()
  await bar.getByRole('button', { name: 'More' }).tap()
  await phone.getByRole('link', { name: 'Activity' }).last().tap()
  await phone.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()
})

it('says in red that the looks have stopped', async () => {
  const page = await journey.open()
  await page.context().close()
  const stale = await journey.openSignedIn('/sign-in')
  await stale.route('**/api/proxy/history?days=1', async (route) => {
    const response = await route.fetch()
    const body = await response.json()
    // Well within the minute: the clock of the page goes in steps.
    const lastLookAt = new Date(Date.now() - 47.5 * 60_000).toISOString()
    await route.fulfill({
      response,
      json: { ...body, watch: { ...body.watch, everySeconds: 60, lastLookAt } },
    })
  })
  await stale.goto('/incidents')
  const problems = stale.getByRole('region', { name: 'Problems' })
  await waitForText(problems, /The watch has stopped: the last look was 47m ago/)
  await problems.getByRole('link', { name: 'Show the watch settings' }).click()
  await stale.getByRole('heading', { level: 1, name: 'Watch' }).waitFor()
})
