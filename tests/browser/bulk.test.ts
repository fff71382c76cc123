import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, messages, waitForFocus, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const bar = (page: Page) => page.getByRole('region', { name: 'Actions for the selected Spaces' })
const box = (page: Page, title: string) =>
  page.getByRole('checkbox', { name: `Select ${title}`, exact: true })
const dialog = (page: Page) => page.getByRole('alertdialog')
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })
/** Confirms the question, and types the number of Spaces if one of them has paid hardware. */
async function confirm(page: Page, action: string) {
  await dialog(page).getByRole('heading').waitFor()
  const number = dialog(page).getByRole('textbox')
  const asked = (await number.count()) > 0
  if (asked)
    await number.fill(/\d+/.exec((await dialog(page).getByRole('heading').textContent()) ?? '')?.[0] ?? '')
  await button(page, action).click()
}
const tray = (page: Page) => page.getByRole('region', { name: 'Bulk actions' })

it('selects by click, by shift-click, all matches and all failed Spaces', async () => {
  const page = await journey.openSignedIn('/?q=is-&sort=name')
  await box(page, 'is-app-starting').click()
  await waitForText(bar(page), '1 selected')
  await box(page, 'is-config-error').click({ modifiers: ['Shift'] })
  await waitForText(bar(page), '4 selected')
  await expect.poll(() => box(page, 'is-build-error').isChecked()).toBe(true)
  await expect.poll(() => box(page, 'is-deleting').isChecked()).toBe(false)

  await bar(page).getByRole('button', { name: 'Select all 13 shown' }).click()
  await waitForText(bar(page), '13 selected')
  await bar(page).getByRole('button', { name: 'Select all 4 failed' }).click()
  await waitForText(bar(page), '4 selected')
  await expect.poll(() => box(page, 'is-runtime-error').isChecked()).toBe(true)
  await expect.poll(() => box(page, 'is-running').isChecked()).toBe(false)

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
  await confirm(page, 'Restart')

  await dialog(page).waitFor({ state: 'detached' })
  await waitForText(tray(page), 'Restart: 3 of 4 accepted · 1 failed')
  // What was accepted is no longer selected; the failed one, and the one left out, still are.
  await waitForText(bar(page), '2 selected')
  await tray(page)
    .getByText(/^The Hub cannot be reached.* · 1$/)
    .click()
  await waitForText(tray(page), 'alice/vision')
  await tray(page).getByText('Details', { exact: true }).click()
  await waitForText(tray(page), /^Request /)

  await tray(page).getByRole('button', { name: 'Try 1 again' }).click()
  await waitForText(tray(page), 'Restart: 4 of 4 accepted')
  // It closes after a few seconds.
  await waitForText(messages(page), /^\d Spaces? (is|are) running$/)
  for (const title of ['Chat', 'Vision', 'Diary', 'API']) await waitForText(cardOf(page, title), /^Running/)
  const sent = journey.hub.calls.filter(({ method }) => method === 'POST').map(({ path }) => path)
  expect(sent.filter((path) => path.endsWith('/alice/vision/restart'))).toHaveLength(2)
  expect(sent).toHaveLength(5)
  await expect.poll(() => messages(page).count()).toBeLessThan(2)
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
    await confirm(page, 'Restart')
    await waitForText(tray(page), 'Restart: 3 of 3 accepted · 2 failed')
    await tray(page)
      .getByText(/^2 accepted, but did not end as expected/)
      .click()
    await waitForText(tray(page), 'Flagged as abusive')
    await waitForText(tray(page), /^1 of 1 running again/)
    const message = messages(page).filter({ hasText: 'Restart: 2 of 3 failed' })
    await waitForText(message, /Chat and Vision.*Stopped by Hugging Face/)
    await expect.poll(() => messages(page).count()).toBe(1)
  } finally {
    for (const id of ids) {
      const space = journey.hub.spaces.get(id)
      if (space) space.failure = null
      journey.hub.setStage(id, 'RUNNING')
    }
  }
})

it('groups what was refused by reason, and tries each group again', async () => {
  const error = 'You’ve reached your cpu-basic quota limit.'
  const { faults } = journey.hub
  faults.set({ kind: 'status', method: 'POST', space: 'alice/chat', status: 403, body: { error } })
  faults.set({ kind: 'status', method: 'POST', space: 'alice/vision', status: 503 })
  faults.set({ kind: 'status', method: 'POST', space: 'alice/diary', status: 404 })
  faults.set({ kind: 'status', method: 'POST', space: 'Bob/api', status: 404 })
  const page = await journey.openSignedIn()
  const titles = ['Chat', 'Vision', 'Diary', 'API']
  // Those of the test before may not have settled.
  for (const title of titles) await waitForText(cardOf(page, title), /^Running/)
  for (const title of titles) await box(page, title).click()
  await bar(page).getByRole('button', { name: 'Restart' }).click()
  await confirm(page, 'Restart')
  await waitForText(tray(page), 'Restart: 0 of 4 accepted · 4 failed')
  const groups = tray(page).locator('section > details > summary')
  await expect
    .poll(() => groups.allTextContents())
    .toEqual([
      expect.stringMatching(/^The Space is gone.* · 2$/),
      expect.stringMatching(/^The quota of alice is used up.* · 1$/),
      expect.stringMatching(/^The Hub cannot be reached.* · 1$/),
    ])

  faults.clear()
  await tray(page).getByRole('button', { name: 'Try 2 again' }).click()
  await waitForText(tray(page), 'Restart: 2 of 4 accepted · 2 failed')
  await waitForText(tray(page), /^2 of 2 running again/)
  await expect.poll(() => groups.count()).toBe(3)
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
    await confirm(page, 'Restart')
    await waitForText(tray(page), 'Restart: 1 of 1 accepted')
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
  // Any of them: those of an earlier test may still be starting.
  await page.getByRole('article').first().getByRole('checkbox').click()
  await bar(page)
    .getByRole('button', { name: /^Select all \d+ shown/ })
    .click()
  await bar(page).getByRole('button', { name: 'Pause' }).click()
  await dialog(page)
    .getByRole('heading', { name: /^Pause \d+ Spaces\?$/ })
    .waitFor()
  await confirm(page, 'Pause')

  await waitForText(tray(page), /^Pausing: [1-9]\d* of \d+$/)
  await tray(page).getByRole('progressbar').waitFor()
  await tray(page).getByRole('button', { name: 'Stop' }).click()
  await waitForText(tray(page), /^Pause: stopped, \d+ of \d+ accepted$/)
  await waitForText(tray(page), /^\d+ not tried$/)

  const sent = journey.hub.calls.filter(({ method }) => method === 'POST').map(({ at }) => at)
  const first = Math.min(...sent)
  expect(sent.filter((at) => at < first + ANSWER_MS).length).toBe(4)
  const total = Number(/of (\d+)/.exec((await tray(page).getByRole('status').textContent()) ?? '')?.[1])
  expect(sent.length).toBeLessThan(total)
})

it('keeps the results while the page goes on, folded, on another page and after a reload', async () => {
  const page = await journey.openSignedIn('/?account=alice')
  journey.hub.faults.set({ kind: 'status', status: 503, method: 'POST', space: 'alice/vision' })
  try {
    // The test before may have paused them.
    for (const id of ['alice/chat', 'alice/vision']) journey.hub.setStage(id, 'RUNNING')
    for (const title of ['Chat', 'Vision']) await waitForText(cardOf(page, title), /^Running/)
    for (const title of ['Chat', 'Vision']) await box(page, title).click()
    await bar(page).getByRole('button', { name: 'Restart' }).click()
    await confirm(page, 'Restart')
    const summary = 'Restart: 1 of 2 accepted · 1 failed'
    await waitForText(tray(page), summary)

    const fold = tray(page).getByRole('button', { expanded: true })
    await fold.focus()
    await page.keyboard.press('Escape')
    await tray(page).getByRole('button', { expanded: false }).waitFor()
    await page.keyboard.press('t')
    await tray(page).getByRole('button', { expanded: true }).waitFor()

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await waitForText(tray(page), summary)
    await page.reload()
    await waitForText(tray(page), summary)
    await waitForText(tray(page), /^1 of 1 running again/)
    await tray(page).getByRole('button', { name: 'Dismiss' }).click()
    await tray(page).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await tray(page).count()).toBe(0)
  } finally {
    journey.hub.faults.clear()
  }
})

it('asks for the number of Spaces before it acts on many', async () => {
  const ids = Array.from({ length: 21 }, (_, index) => `alice/many-${index}`)
  for (const id of ids) journey.hub.addSpace({ id })
  try {
    const page = await journey.openSignedIn('/?q=many-')
    journey.hub.clearCalls()
    // The list that the page begins with may be older than they are.
    await box(page, 'many-0').waitFor()
    await box(page, 'many-0').click()
    await bar(page).getByRole('button', { name: 'Select all 21 shown' }).click()
    await bar(page).getByRole('button', { name: 'Pause' }).click()
    const number = dialog(page).getByLabel('Type 21 to confirm:')
    await waitForFocus(number)
    await page.keyboard.press('Enter')
    await number.fill('20')
    await page.keyboard.press('Enter')
    expect(journey.hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
    await number.fill('21')
    await page.keyboard.press('Enter')
    await waitForText(tray(page), 'Pause: 21 of 21 accepted')
    await bar(page).waitFor({ state: 'detached' })
  } finally {
    for (const id of ids) journey.hub.removeSpace(id)
  }
})

it('reports a bulk action on a phone, in Chinese', async () => {
  const page = await journey.openSignedIn('/?account=alice', { phone: true, language: 'zh' })
  for (const id of ['alice/chat', 'alice/diary']) journey.hub.setStage(id, 'RUNNING')
  for (const title of ['Chat', 'Diary']) await waitForText(cardOf(page, title), /^运行中/)
  for (const title of ['Chat', 'Diary']) await page.getByRole('checkbox', { name: `选择 ${title}` }).click()
  const toolbar = page.getByRole('region', { name: '对所选 Space 的操作' })
  await toolbar.getByRole('button', { name: '重启' }).click()
  await confirm(page, '重启')
  const region = page.getByRole('region', { name: '批量操作' })
  await waitForText(region, /2 \/ 2|2 个/)
  await expect.poll(() => region.boundingBox()).toMatchObject({ x: 0, width: 390 })
})
