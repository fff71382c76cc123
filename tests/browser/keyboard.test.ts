import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { messages, shownTitles, waitForFocus, waitForText } from './screen.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterEach(() => stage.tidy())
afterAll(() => stage?.close())

it('searches, moves, selects, asks and opens by keys alone', async () => {
  const page = await stage.openSignedIn('/?account=alice')
  const link = (title: string) => page.getByRole('link', { name: title, exact: true })
  await link('Chat').waitFor()
  await page.keyboard.press('/')
  await waitForFocus(page.getByRole('searchbox'))
  await page.keyboard.type('is-r')
  await expect
    .poll(() => shownTitles(page))
    .toEqual([...['is-running', 'is-running-app-starting', 'is-running-building', 'is-runtime-error']])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForURL('/?account=alice')
  await page.keyboard.press('/')
  await page.keyboard.type('is-r')
  await page.waitForURL('/?q=is-r&account=alice')
  await expect.poll(async () => (await shownTitles(page)).length).toBe(4)
  await page.keyboard.press('Tab')

  await link('is-running').focus()
  await page.keyboard.press('j')
  await waitForFocus(link('is-running-app-starting'))
  await page.keyboard.press('ArrowRight')
  await waitForFocus(link('is-running-building'))
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await waitForFocus(link('is-running'))
  await page.keyboard.press('x')
  await page.getByRole('checkbox', { name: 'Select is-running', exact: true, checked: true }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0)

  await page.keyboard.press('r')
  const question = page.getByRole('alertdialog', { name: 'Restart “is-running”?' })
  await waitForFocus(question.getByRole('button', { name: 'Restart', exact: true }))
  await page.keyboard.press('Escape')
  await waitForFocus(link('is-running'))
  await page.keyboard.press('r')
  await waitForFocus(question.getByRole('button', { name: 'Restart', exact: true }))
  await page.keyboard.press('Enter')
  await waitForText(messages(page), 'is-running is running')

  await page.keyboard.press('v')
  await page.getByRole('table').waitFor()
  await link('is-running').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('/spaces/alice/is-running')
})

it('lists its keys by ?, keeps the focus inside, and gives it back', async () => {
  const page = await stage.openSignedIn('/?q=chat')
  const link = page.getByRole('link', { name: 'Chat', exact: true })
  await link.focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await waitForText(help, 'Next and previous Space')
  for (let tabs = 0; tabs < 4; tabs++) await page.keyboard.press('Tab')
  expect(await help.evaluate((node) => node.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('x') // a dialog is open: keys of the page are silent
  await page.keyboard.press('Escape')
  await waitForFocus(link)
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
})

it('goes anywhere and does anything by the palette', async () => {
  const page = await stage.openSignedIn()
  await page.getByRole('link', { name: 'Chat', exact: true }).waitFor()
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: 'Commands' })
  await waitForFocus(input)
  await input.fill('名字')
  await page.getByRole('option', { name: /名字也是中文/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '名字也是中文' }).waitFor()

  await page.keyboard.press('Control+k')
  await input.fill('failed')
  await page.getByRole('option', { name: 'Show failed Spaces' }).click()
  await page.waitForURL('/?state=failed')

  await page.keyboard.press('Control+k')
  await input.fill('restart diary')
  await page.getByRole('group', { name: 'Restart' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Restart “Diary”?' })
  await waitForFocus(question.getByRole('button', { name: 'Restart', exact: true }))
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'is-build-error' }).focus()
  await page.keyboard.press('Control+k')
  await input.fill('homepage')
  await page
    .getByRole('option', { name: /Homepage/ })
    .first()
    .waitFor()
  await page.keyboard.press('Tab')
  const restart = page.getByRole('option', { name: /^Restart/ })
  await waitForText(restart, 'Static: there is no container to operate.')
  expect(await restart.getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await waitForFocus(page.getByRole('link', { name: 'is-build-error' }))
})

it('goes to a Space and back without losing its place', async () => {
  const page = await stage.openSignedIn('/?account=alice&q=is-r')
  const link = (title: string) => page.getByRole('link', { name: title, exact: true })
  await link('is-running-building').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'is-running-building' }).waitFor()
  await waitForFocus(page.getByRole('main'))

  await page.keyboard.press('r')
  const question = page.getByRole('alertdialog', { name: 'Restart “is-running-building”?' })
  await question.waitFor()
  await page.keyboard.press('Escape')
  const main = page.getByRole('main')
  await expect.poll(() => main.evaluate((node) => node.contains(document.activeElement))).toBe(true)

  await page.goBack()
  await waitForFocus(link('is-running-building'))
  await page.keyboard.press('v')
  await page.getByRole('table').waitFor()
  await waitForFocus(link('is-running-building'))
})

it('restarts the selection if there is one, not the Space that has the focus', async () => {
  const page = await stage.openSignedIn('/?q=is-r')
  for (const title of ['is-running', 'is-runtime-error']) {
    await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).click()
  }
  await page.getByRole('link', { name: 'is-running-building', exact: true }).focus()
  await page.keyboard.press('r')
  await page.getByRole('heading', { name: 'Restart 2 Spaces?' }).waitFor()
  await page.keyboard.press('Escape')
})

it('leaves the keys of a composing input method alone', async () => {
  const page = await stage.openSignedIn('/?q=chat')
  const composed = (key: string) => ({ key, isComposing: true, bubbles: true, cancelable: true })
  const search = page.getByRole('searchbox')
  await search.dispatchEvent('keydown', composed('Escape'))
  await search.dispatchEvent('keydown', { ...composed('Escape'), isComposing: false, keyCode: 229 })
  expect(await search.inputValue()).toBe('chat')

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: 'Commands' })
  await palette.fill('chat')
  await page.getByRole('option', { name: /Chat/ }).first().waitFor()
  for (const key of ['Tab', 'Enter', 'Escape', 'Backspace'])
    await palette.dispatchEvent('keydown', composed(key))
  expect(await palette.inputValue()).toBe('chat')
  expect(new URL(page.url()).pathname).toBe('/')
})
