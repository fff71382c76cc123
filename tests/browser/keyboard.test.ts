import { expect, it } from 'vitest'
import {
  closeWithEscape,
  goByKeys,
  holdBack,
  messages,
  openMenu,
  shownTitles,
  waitForFocus,
  waitForText,
} from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

it('searches, moves, selects, confirms and opens with the keyboard only', async () => {
  const page = await journey.openSignedIn('/?account=alice&sort=name', { motion: true })
  const link = (title: string) => page.getByRole('link', { name: title, exact: true })
  await link('Chat').waitFor()
  await page.keyboard.press('/')
  await waitForFocus(page.getByRole('combobox', { name: 'Search Spaces' }))
  await page.keyboard.type('is-r')
  await expect
    .poll(() => shownTitles(page))
    .toEqual([...['is-running', 'is-running-app-starting', 'is-running-building', 'is-runtime-error']])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForURL('/?account=alice&sort=name')
  await page.keyboard.press('/')
  await waitForFocus(page.getByRole('combobox', { name: 'Search Spaces' }))
  await page.keyboard.type('is-r')
  await page.waitForURL('/?q=is-r&account=alice&sort=name')
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

it('lists its shortcuts on ?, keeps the focus inside, and restores it', async () => {
  const page = await journey.openSignedIn('/?q=chat')
  const link = page.getByRole('link', { name: 'Chat', exact: true })
  await link.focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await waitForText(help, 'Next and previous Space')
  for (let tabs = 0; tabs < 4; tabs++) await page.keyboard.press('Tab')
  await expect.poll(() => help.evaluate((node) => node.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('x') // a dialog is open: the page's shortcuts are off
  await page.keyboard.press('Escape')
  await waitForFocus(link)
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
})

it('navigates and runs actions with the palette', async () => {
  const page = await journey.openSignedIn()
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
  await input.fill('density compact')
  await page.getByRole('option', { name: 'Density: Compact' }).click()
  await page.waitForURL(/density=compact/)
  // Remembered, as if it had been chosen in the menu.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('fleet'))).toContain('"density":"compact"')
  await page.goto('/?state=failed&density=comfortable')
  await page.getByRole('link', { name: 'is-build-error', exact: true }).last().waitFor()

  await page.keyboard.press('Control+k')
  await input.fill('restart diary')
  await page.getByRole('group', { name: 'Restart' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Restart “Diary”?' })
  await waitForFocus(question.getByRole('button', { name: 'Restart', exact: true }))
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'is-build-error', exact: true }).last().focus()
  await page.keyboard.press('Control+k')
  await input.fill('homepage')
  await page
    .getByRole('option', { name: /Homepage/ })
    .first()
    .waitFor()
  await page.keyboard.press('Tab')
  const restart = page.getByRole('option', { name: /^Restart/ })
  await waitForText(restart, 'Static: there is no container to operate.')
  await expect.poll(() => restart.getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await waitForFocus(page.getByRole('link', { name: 'is-build-error', exact: true }).last())
})

it('goes to a Space and back without losing its place', async () => {
  const page = await journey.openSignedIn('/?account=alice&q=is-r')
  const link = (title: string) => page.getByRole('link', { name: title, exact: true })
  await link('is-running-building').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'is-running-building' }).waitFor()
  await waitForFocus(page.getByRole('main'))

  await page.keyboard.press('r')
  const question = page.getByRole('alertdialog', { name: 'Restart “is-running-building”?' })
  await question.waitFor()
  await closeWithEscape(question)
  const main = page.getByRole('main')
  await expect.poll(() => main.evaluate((node) => node.contains(document.activeElement))).toBe(true)

  await page.goBack()
  await waitForFocus(link('is-running-building'))
  await page.keyboard.press('v')
  await page.getByRole('table').waitFor()
  await waitForFocus(link('is-running-building'))
})

it('keeps the focus on its Space while the code of the other view loads', async () => {
  const page = await journey.openSignedIn('about:blank')
  const release = await holdBack(page, '**/assets/table-lines-*.js')
  await page.goto('/?account=alice&q=is-r')
  const link = page.getByRole('link', { name: 'is-running-building', exact: true })
  await link.focus()
  await page.keyboard.press('v')
  await page.waitForURL(/view=table/)
  await page.evaluate(async () => {
    for (let frame = 0; frame < 40; frame++) await new Promise(requestAnimationFrame)
  })
  release()
  await page.getByRole('table').waitFor()
  await waitForFocus(link)
})

it('restarts the selection if there is one, not the focused Space', async () => {
  const page = await journey.openSignedIn('/?q=is-r')
  for (const title of ['is-running', 'is-runtime-error']) {
    await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).click()
  }
  await page.getByRole('link', { name: 'is-running-building', exact: true }).focus()
  await page.keyboard.press('r')
  await page.getByRole('heading', { name: 'Restart 2 Spaces?' }).waitFor()
  await page.keyboard.press('Escape')
})

it('ignores keys during input method composition', async () => {
  const page = await journey.openSignedIn('/?q=chat')
  const composed = (key: string) => ({ key, isComposing: true, bubbles: true, cancelable: true })
  const search = page.getByRole('combobox', { name: 'Search Spaces' })
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

it('restores the focus to the last ticked box, even after the first confirmation of a visit', async () => {
  const page = await journey.openSignedIn('/?q=alice')
  const boxes = page.getByRole('article').getByRole('checkbox')
  await boxes.nth(1).waitFor()
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  await page.keyboard.press('r')
  const question = page.getByRole('dialog').or(page.getByRole('alertdialog'))
  await question.waitFor()
  await closeWithEscape(question)
  await waitForFocus(boxes.nth(1))
})

it('asks in the palette which Space a verb is for, acts on the selection, and begins with recent Spaces', async () => {
  const page = await journey.openSignedIn('/?q=alice')
  const link = page.getByRole('link', { name: 'Chat', exact: true })
  await link.focus()
  await page.keyboard.press('x')
  await page.getByRole('region', { name: 'Actions for the selected Spaces' }).waitFor()
  await page.keyboard.press('Control+k')
  const input = page.getByRole('combobox', { name: 'Commands' })
  await input.fill('selected')
  await page.getByRole('option', { name: 'Restart 1 selected' }).click()
  await page.getByRole('heading', { name: 'Restart “Chat”?' }).waitFor()
  await closeWithEscape(page.getByRole('alertdialog'))

  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Restart…' }).click()
  await expect.poll(() => input.inputValue()).toBe('Restart ')
  await page.getByRole('group', { name: 'Restart' }).getByRole('option').first().waitFor()
  await input.fill('restart all')
  await page.getByRole('option', { name: /^Restart all failed \(\d+\)$/ }).waitFor()
  await page.keyboard.press('Escape')

  await link.click()
  await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('group', { name: 'Recent Spaces' }).getByRole('option', { name: /Chat/ }).waitFor()
})

it('selects, goes to the actions for the selection, confirms, and goes back, with the keyboard only', async () => {
  const page = await journey.openSignedIn('/?account=alice&sort=name')
  const link = (title: string) => page.getByRole('link', { name: title, exact: true }).last()
  await link('is-running').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: 'Actions for the selected Spaces' })
  await waitForText(bar, '2 selected')
  await page.keyboard.press('.')
  await waitForFocus(bar.getByRole('button', { name: 'Clear selection' }))
  await page.keyboard.press('Escape')
  await waitForFocus(link('is-running-app-starting'))
  await waitForText(bar, '2 selected')

  await page.keyboard.press('b')
  const question = page.getByRole('alertdialog', { name: 'Rebuild 2 Spaces?' })
  await question.waitFor()
  await closeWithEscape(question)
  await page.keyboard.press('Shift+A')
  await waitForText(bar, /^\d\d selected$/)
  await page.keyboard.press('Escape')
  await bar.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.waitForURL('/?sort=name')

  await goByKeys(page, 's', '/settings/system')
  await goByKeys(page, 'f', '/')
  await page.waitForURL('/?sort=name')
})

it('answers the keys that were pressed before their code was loaded, each of them once', async () => {
  const page = await journey.openSignedIn('/?account=alice&sort=name&group=none&q=is-r')
  const release = await holdBack(page, '**/assets/fleet-keys-*.js')
  const asked = page.waitForRequest('**/assets/fleet-keys-*.js')
  await page.reload()
  const link = (title: string) => page.getByRole('link', { name: title, exact: true })
  await link('is-running').waitFor()
  await asked
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  release()
  await page
    .getByRole('checkbox', { name: 'Select is-running-app-starting', exact: true, checked: true })
    .waitFor()
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(1)
})

it('keeps the order of the keys, even if timers are slow when their code has been loaded', async () => {
  const page = await journey.openSignedIn('/?account=alice&sort=name&group=none&q=is-r')
  const release = await holdBack(page, '**/assets/fleet-keys-*.js')
  const asked = page.waitForRequest('**/assets/fleet-keys-*.js')
  await page.reload()
  await page.getByRole('link', { name: 'is-running', exact: true }).waitFor()
  await asked
  await page.keyboard.press('j')
  const takeover = await page.evaluateHandle(() => {
    const { removeEventListener, setTimeout } = window
    window.setTimeout = ((run: () => void, ms = 0) => setTimeout(run, ms + 2_000)) as typeof setTimeout
    const isDone = new Promise<void>((resolve) => {
      window.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
        removeEventListener.apply(window, args)
        if (args[0] === 'keydown') resolve()
      }
    })
    return { isDone }
  })
  release()
  await takeover.evaluate(({ isDone }) => isDone)
  await page.keyboard.press('x')
  await page.getByRole('checkbox', { name: 'Select is-running', exact: true, checked: true }).waitFor()
})

it('answers Enter as soon as the question has the focus, even if frames are slow', async () => {
  const page = await journey.openSignedIn('/?account=alice&sort=name&q=is-r')
  const menu = await openMenu(page, 'is-running')
  // The dialog waits for a frame before it lets keys through, unless it has the focus.
  await page.evaluate(() => {
    const { requestAnimationFrame } = window
    window.requestAnimationFrame = (run) => requestAnimationFrame((now) => setTimeout(run, 2_000, now))
  })
  await menu.getByRole('menuitem', { name: 'Restart', exact: true }).click()
  const question = page.getByRole('alertdialog', { name: 'Restart “is-running”?' })
  await waitForFocus(question.getByRole('button', { name: 'Restart', exact: true }))
  await page.keyboard.press('Enter')
  await waitForText(messages(page), 'Restarting is-running')
})
