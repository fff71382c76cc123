import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { closeWithEscape, shownTitles, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const attention = (page: Page) => page.getByRole('region', { name: /^Needs attention/ })
const rows = (page: Page) => attention(page).getByRole('listitem')

it('begins with what needs attention, over all accounts, with its reason and what helps', async () => {
  const page = await journey.openSignedIn()
  await attention(page).waitFor()
  await expect.poll(() => rows(page).count()).toBe(5)
  const row = rows(page).filter({ hasText: 'is-build-error' })
  await waitForText(row, 'The build failed')
  const why = row.getByRole('link', { name: 'Why?' })
  await expect.poll(() => why.getAttribute('href')).toBe('/spaces/alice/is-build-error/logs?kind=build')
  await row.getByRole('button', { name: 'Rebuild', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Rebuild “is-build-error”?' })
  await question.waitFor()
  await closeWithEscape(question)

  await attention(page)
    .getByRole('button', { name: /^Show all \d+$/ })
    .click()
  await page.waitForURL('/?state=attention')
  await attention(page).waitFor({ state: 'detached' })
  await expect.poll(async () => (await shownTitles(page)).length).toBeGreaterThan(5)
  expect(await shownTitles(page)).not.toContain('Running')
})

it('says nothing where nothing is wrong, and nothing in the way of a search', async () => {
  const page = await journey.openSignedIn('/?account=carol')
  await expect.poll(() => shownTitles(page)).toEqual(['Running', 'Waiting'])
  expect(await attention(page).count()).toBe(0)
  await page.goto('/?q=is-')
  await expect.poll(async () => (await shownTitles(page)).length).toBeGreaterThan(10)
  expect(await attention(page).count()).toBe(0)
})

it('shows a Space that falls over at the top, and on a phone in Chinese', async () => {
  const page = await journey.openSignedIn('/?account=carol', { phone: true, language: 'zh' })
  await expect.poll(async () => (await shownTitles(page)).length).toBe(2)
  journey.hub.setStage('carol/running', 'RUNTIME_ERROR', {
    errorMessage: 'Exit code: 137. Reason: out of memory',
  })
  try {
    await page.getByRole('region', { name: '需要处理 · 1' }).waitFor()
    const row = page.getByRole('region', { name: '需要处理 · 1' }).getByRole('listitem')
    await waitForText(row, /^out of memory/)
    await expect.poll(async () => (await row.boundingBox())?.height).toBe(72)
  } finally {
    journey.hub.setStage('carol/running', 'RUNNING')
  }
  await page.getByRole('region', { name: /^需要处理/ }).waitFor({ state: 'detached' })
})
