/*
 * The pictures in docs/screenshots: `npm run screenshots`. Every screen of the demo, on a desktop and a phone, in
 * both themes and both languages. Samples are kept in the page, so one page takes all the pictures with sparklines:
 * it is resized and recoloured, never reloaded.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startJourney } from './journey.ts'
import { failSome, SHOWN } from './screenshots/demo-choice.ts'
import { chooseLanguage, LANGUAGES, type Language, WORDS } from './screenshots/words.ts'

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))
const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Fills most of a line: 120 samples, one per second. */
const HISTORY_MS = 100_000
const SETTLE_MS = 400

const journey = await startJourney({
  hub: { seed: 'demo', settleMs: 8_000 },
  variables: { API_KEY: 'a-demo-key' },
})
try {
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  for (const language of LANGUAGES) {
    const visitor = await journey.open({ language })
    await visitor.getByRole('textbox').first().waitFor()
    await takeAll(visitor, 'sign-in', language)
  }
  const page = await journey.openSignedIn()
  // Titles sort differently in Chinese; its first cards are also the first ones in English.
  await chooseLanguage(page, 'zh')
  console.log(`Collecting samples for ${HISTORY_MS / 1000} s …`)
  await page.waitForTimeout(HISTORY_MS)
  for (const language of LANGUAGES) await takeScreens(page, language)
  for (const language of LANGUAGES) await takeBulkResult(page, language)
  await journey.tidy()
} finally {
  await journey.close()
}

async function takeScreens(page: Page, language: Language) {
  const words = WORDS[language]
  await chooseLanguage(page, language)
  await takeAll(page, 'fleet-cards', language)
  if (language === 'en') await takeOne(page, 'attention')

  await page.getByRole('button', { name: words.table, exact: true }).click()
  // A phone has no table.
  await takeAll(page, 'fleet-table', language, [DESKTOP])
  await page.getByRole('button', { name: words.cards, exact: true }).click()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('ch')
  await takeAll(page, 'palette', language)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: SHOWN, exact: true }).click()
  await page.getByRole('slider').first().waitFor()
  await takeAll(page, 'space', language)
  await page.goBack()

  await page.getByRole('button', { name: words.account, exact: true }).click()
  await page.getByRole('menuitem', { name: words.status }).click()
  await page.getByRole('heading', { name: words.variables }).waitFor()
  await takeAll(page, 'status', language)
  await page.goBack()
  await page.getByRole('heading', { name: 'ada' }).waitFor()
}

async function takeBulkResult(page: Page, language: Language) {
  const words = WORDS[language]
  await chooseLanguage(page, language)
  const titles = failSome(journey.hub)
  for (const title of titles) {
    await page.getByRole('checkbox', { name: words.select(title), exact: true }).click()
  }
  await page.getByRole('button', { name: words.restart, exact: true }).last().click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: words.restart, exact: true }).click()
  await dialog.getByRole('status').waitFor()
  await takeAll(page, 'bulk-result', language)
  if (language === 'en') await takeOne(page, 'bulk')
  await dialog.getByRole('button', { name: words.close, exact: true }).last().click()
  await page.getByRole('button', { name: words.clear, exact: true }).click()
}

async function takeAll(page: Page, screen: string, language: Language, sizes = [DESKTOP, PHONE]) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // The pointer would leave tooltips in the picture.
      await page.mouse.move(0, 0)
      await page.waitForTimeout(SETTLE_MS)
      const device = size === PHONE ? 'phone' : 'desktop'
      const path = join(FOLDER, `${screen}-${device}-${colorScheme}-${language}.png`)
      await page.screenshot({ path, caret: 'hide' })
    }
  }
  await page.setViewportSize(DESKTOP)
}

/** A picture of the README: what needs attention, and an action on many of which some were refused. */
async function takeOne(page: Page, name: string) {
  await page.setViewportSize(DESKTOP)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(SETTLE_MS)
  await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'hide' })
}
