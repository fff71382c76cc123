import type { Page } from 'playwright-core'
import { sleep } from '../measuring/clock.ts'

const STEP_PX = 900
const STEPS = 40

/** Uses a long list like a person: scrolls down and up, searches, filters, changes the view and selects all. */
export async function useList(page: Page): Promise<void> {
  // Searched in their groups: for a button on the whole page, Playwright makes each card lay itself out.
  const view = page.getByRole('group', { name: 'View' })
  const counters = page.getByRole('group', { name: 'Filter by state' })
  await view.getByRole('button', { name: 'Cards' }).click()
  await scroll(page)
  const search = page.getByRole('combobox', { name: 'Search Spaces' })
  await search.pressSequentially('space 12', { delay: 80 })
  await sleep(500)
  await search.fill('')
  await sleep(500)
  for (const name of [/^Sleeping/, /^Running/, /^All/]) {
    await counters.getByRole('button', { name }).click()
    await sleep(500)
  }
  await view.getByRole('button', { name: 'Table' }).click()
  await sleep(500)
  await scroll(page)
  await page.locator('[data-space] input').first().click()
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await bar.getByRole('button', { name: /^Select all .* shown$/ }).click()
  await sleep(500)
  await bar.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('alertdialog').waitFor()
  await sleep(500)
  await page.keyboard.press('Escape')
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(720, 600)
  for (const direction of [1, -1]) {
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(0, direction * STEP_PX)
      await sleep(50)
    }
  }
}
