import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, messages, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const bar = (page: Page) => page.getByRole('region', { name: 'Actions for the selected Spaces' })
const box = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: `Select ${title}`, exact: true })
const dialog = (page: Page) => page.getByRole('alertdialog')
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })

it('selects by click, by shift-click, all matches and all failed Spaces', async () => {
  const page = await journey.openSignedIn('/?q=is-&sort=name')
  await box(page, 'is-app-starting').click()
  await waitForText(bar(page), '1 selected')
  await box(page, 'is-config-error').click({ modifiers: ['Shift'] })
  await waitForText(bar(page), '4 selected')
  expect(await box(page, 'is-build-error').isChecked()).toBe(true)
  expect(await box(page, 'is-deleting').isChecked()).toBe(false)

  await bar(page).getByRole('button', { name: 'Select all 13 shown' }).click()
  await waitForText(bar(page), '13 selected')
  await bar(page).getByRole('button', { name: 'Select all 4 failed' }).click()
  await waitForText(bar(page), '4 selected')
  expect(await box(page, 'is-runtime-error').isChecked()).toBe(true)
  expect(await box(page, 'is-running').isChecked()).toBe(false)

  await page.keyboard.press('Escape')
  await bar(page).waitFor({ state: 'detached' })
})

it('lists all Spaces, acts on them, shows failures first, and tries those again', async () => {
  const page = await journey.openSignedIn()
  for (const title of ['Chat', 'Vision', 'Diary', 'Homepage', 'API']) await box(page, title).click()
  journey.hub.faults.set({ kind: 'status', status: 503, method: 'POST', space: 'alice/vision', times: 1 })
  journey.hub.clearCalls()
  await bar(page).getByRole('button', { name: 'Restart' }).click()

  await dialog(page).getByRole('heading', { name: 'Restart 4 Spaces?' }).waitFor()
  for (const id of ['alice/chat', 'alice/vision', 'alice/diary', 'Bob/api'])
    await waitForText(dialog(page), id)
  await dialog(page).getByText('1 Space is left out').click()
  await waitForText(dialog(page), /Static: there is no container/)
  await button(page, 'Restart').click()

  await waitForText(dialog(page), 'Restart: 3 of 4 accepted')
  expect(await dialog(page).getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    '1 failed',
    '3 accepted by the Hub',
  ])
  const [first] = await dialog(page).getByRole('listitem').all()
  expect(await first?.textContent()).toMatch(/^Vision.*The Hub cannot be reached.*Request/)

  await button(page, 'Try the failed one again').click()
  await waitForText(dialog(page), 'Restart: 4 of 4 accepted')
  await button(page, 'Close').last().click()
  await dialog(page).waitFor({ state: 'detached' })
  for (const title of ['Chat', 'Vision', 'Diary', 'API']) await waitForText(cardOf(page, title), /^Running/)
  const sent = journey.hub.calls.filter(({ method }) => method === 'POST').map(({ path }) => path)
  expect(sent.filter((path) => path.endsWith('/alice/vision/restart'))).toHaveLength(2)
  expect(sent).toHaveLength(5)
  await waitForText(messages(page), /^\d Spaces? (is|are) running$/)
  expect(await messages(page).count()).toBe(1)
})

it('counts a Space with another outcome as failed, in the list of results and in one message', async () => {
  const ids = ['alice/chat', 'alice/vision', 'alice/diary']
  for (const id of ids) journey.hub.setStage(id, 'RUNNING')
  for (const id of ids.slice(0, 2)) {
    const space = journey.hub.spaces.get(id)
    if (space) space.failure = { stage: 'PAUSED', errorMessage: 'Flagged as abusive' }
  }
  try {
    const page = await journey.openSignedIn()
    for (const title of ['Chat', 'Vision', 'Diary']) await box(page, title).click()
    await bar(page).getByRole('button', { name: 'Restart' }).click()
    await button(page, 'Restart').click()
    await waitForText(dialog(page).getByRole('status'), 'Restart: 2 of 3 failed')
    await waitForText(dialog(page), '2 accepted, but did not end as expected')
    await waitForText(dialog(page), '1 accepted by the Hub')
    await waitForText(dialog(page), 'Flagged as abusive')
    await button(page, 'Close').last().click()
    const message = messages(page).filter({ hasText: 'Restart: 2 of 3 failed' })
    await waitForText(message, /Chat and Vision.*Stopped by Hugging Face/)
    expect(await messages(page).count()).toBe(1)
  } finally {
    for (const id of ids) {
      const space = journey.hub.spaces.get(id)
      if (space) space.failure = null
      journey.hub.setStage(id, 'RUNNING')
    }
  }
})

it('removes Spaces from an open confirmation when the action becomes impossible', async () => {
  const page = await journey.openSignedIn()
  for (const id of ['alice/chat', 'alice/diary']) journey.hub.setStage(id, 'RUNNING')
  for (const title of ['Chat', 'Diary']) await waitForText(cardOf(page, title), /^Running/)
  for (const title of ['Chat', 'Diary']) await box(page, title).click()
  await bar(page).getByRole('button', { name: 'Restart' }).click()
  await dialog(page).getByRole('heading', { name: 'Restart 2 Spaces?' }).waitFor()
  journey.hub.clearCalls()
  journey.hub.setStage('alice/diary', 'PAUSED')
  try {
    await dialog(page).getByRole('heading', { name: 'Restart 1 Space?' }).waitFor()
    await waitForText(dialog(page), '1 Space is left out')
    await button(page, 'Restart').click()
    await waitForText(dialog(page), 'Restart: 1 of 1 accepted')
    const sent = journey.hub.calls.filter(({ method }) => method === 'POST').map(({ path }) => path)
    expect(sent).toEqual(['/api/spaces/alice/chat/restart'])
  } finally {
    journey.hub.setStage('alice/diary', 'RUNNING')
  }
})

/** Long enough for a busy browser to start four requests. */
const ANSWER_MS = 4_000

it('works on four at a time, shows the progress, and can be stopped midway', async () => {
  const page = await journey.openSignedIn('/?state=running&account=alice')
  journey.hub.faults.set({ kind: 'delay', ms: ANSWER_MS, method: 'POST' })
  journey.hub.clearCalls()
  await box(page, 'Chat').click()
  await bar(page)
    .getByRole('button', { name: /^Select all \d+ shown/ })
    .click()
  await bar(page).getByRole('button', { name: 'Pause' }).click()
  await dialog(page)
    .getByRole('heading', { name: /^Pause \d+ Spaces\?$/ })
    .waitFor()
  await button(page, 'Pause').click()

  await waitForText(dialog(page), /^Pausing: [1-9]\d* of \d+$/)
  await dialog(page).getByRole('progressbar').waitFor()
  await button(page, 'Stop').last().click()
  await waitForText(dialog(page), /^Pause: stopped, \d+ of \d+ accepted$/)
  await waitForText(dialog(page), /^\d+ not tried$/)

  const sent = journey.hub.calls.filter(({ method }) => method === 'POST').map(({ at }) => at)
  const first = Math.min(...sent)
  expect(sent.filter((at) => at < first + ANSWER_MS).length).toBe(4)
  const total = Number(/of (\d+)/.exec((await dialog(page).getByRole('status').textContent()) ?? '')?.[1])
  expect(sent.length).toBeLessThan(total)
})
