import type { Browser, Page } from 'playwright-core'
import { ADMIN } from '../processes/start-workerd.ts'

const SHOWN_MS = 60_000

interface Options {
  viewport?: { width: number; height: number }
  /** Called with the page before it loads anything. */
  prepare?: (page: Page) => Promise<void>
}

/** Opens the product in a new context, signs in with the form, and resolves when the first Space is shown. */
export async function openFleet(browser: Browser, url: string, options: Options = {}): Promise<Page> {
  const { viewport = { width: 1440, height: 900 }, prepare } = options
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'en-US' })
  context.setDefaultTimeout(SHOWN_MS)
  const page = await context.newPage()
  await prepare?.(page)
  await page.goto('/')
  await page.getByLabel('Name').fill(ADMIN.HF_USERNAME)
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.HF_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator('[data-space]').first().waitFor()
  return page
}
