import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, shownTitles, waitForFocus } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const searchOf = (page: Page) => page.getByRole('combobox', { name: 'Search Spaces' })

it('completes keys and values with the keyboard, and goes to the first hit', async () => {
  const page = await journey.openSignedIn()
  await cardOf(page, 'Chat').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('sta')
  await page.getByRole('option', { name: /^state:/ }).waitFor()
  await page.keyboard.press('Tab')
  const failed = page.getByRole('option', { name: /^state:failed/ })
  await failed.waitFor()
  await page.keyboard.type('fai')
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /^state:failed/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => searchOf(page).inputValue()).toBe('state:failed ')
  await page.keyboard.type('is-bu')
  await expect.poll(() => shownTitles(page)).toEqual(['is-build-error'])

  await page.keyboard.press('ArrowDown')
  await waitForFocus(page.getByRole('link', { name: 'is-build-error', exact: true }))
  await page.keyboard.press('/')
  await page.keyboard.type('diary')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Diary' }).waitFor()
})

it('says softly what is no filter, and Escape closes, clears and leaves', async () => {
  const page = await journey.openSignedIn()
  await cardOf(page, 'Chat').waitFor()
  await searchOf(page).fill('is:')
  await page.getByRole('option', { name: /^is:private/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
  await searchOf(page).fill('is:foo')
  await page.getByText('is:foo is not a filter: searched as a word.').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => searchOf(page).inputValue()).toBe('')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

it('completes on a phone, in Chinese, by a tap', async () => {
  const page = await journey.openSignedIn('/', { phone: true, language: 'zh' })
  await page.getByRole('button', { name: '搜索 Space' }).tap()
  await page.getByRole('combobox', { name: '搜索 Space' }).fill('is:私有')
  await page.getByRole('option', { name: /^is:private/ }).tap()
  await page.waitForURL(/q=is%3Aprivate/)
  await cardOf(page, 'Diary').waitFor()
})

it('keeps a view under a name, and renames, deletes and restores it', async () => {
  const page = await journey.openSignedIn('/?state=failed&account=alice')
  await page.getByRole('button', { name: 'Save this view' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  expect(await name.inputValue()).toBe('state:failed owner:alice')
  await name.fill('Broken')
  await name.press('Enter')
  const views = page.getByRole('region', { name: 'Saved views' })
  const link = (text: string) => views.getByRole('link', { name: text, exact: true })
  await link('Broken').click()
  await expect.poll(() => searchOf(page).inputValue()).toBe('state:failed owner:alice')
  await cardOf(page, 'is-build-error').waitFor()

  await page.getByRole('button', { name: 'Actions for Broken' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await name.fill('Alice’s trouble')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await link('Alice’s trouble').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Actions for Alice’s trouble' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await link('Alice’s trouble').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await link('Alice’s trouble').waitFor()
})
