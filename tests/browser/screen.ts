/* What the journeys do and see, only by role and label. */
import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ADMIN } from '../support/admin.ts'

export async function signIn(page: Page, password = ADMIN.password) {
  await page.getByLabel('Username').fill(ADMIN.username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The card of a Space. If it needs attention, it also has a row above the list, which is no article. */
export function cardOf(page: Page, title: string): Locator {
  const link = page.getByRole('link', { name: title, exact: true })
  return page.getByRole('article').filter({ has: link })
}

/** The titles of the Spaces in the list, in order. */
export function shownTitles(page: Page): Promise<string[]> {
  return page.getByRole('heading', { level: 3 }).getByRole('link').allTextContents()
}

export async function openMenu(page: Page, title: string): Promise<Locator> {
  await page
    .getByRole('button', { name: `Actions for ${title}`, exact: true })
    .last()
    .click()
  const menu = page.getByRole('menu')
  await menu.waitFor()
  return menu
}

/** Starts an action from the Space's menu; the caller handles the confirmation. */
export async function startAction(page: Page, title: string, action: string): Promise<Locator> {
  const menu = await openMenu(page, title)
  await menu.getByRole('menuitem', { name: action, exact: true }).click()
  const question = page.getByRole('alertdialog')
  await question.waitFor()
  return question
}

export async function act(page: Page, title: string, action: string) {
  const question = await startAction(page, title, action)
  await question.getByRole('button', { name: action, exact: true }).click()
}

/** The toasts at the edge of the page. */
export function messages(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' }).getByRole('article')
}

/** Waits until the page shows this text, and returns its element. */
export async function waitForText(scope: Page | Locator, text: string | RegExp): Promise<Locator> {
  const found = scope.getByText(text).first()
  await found.waitFor()
  return found
}

/** Lets no request to this address through until the function that it returns is called. */
export async function holdBack(page: Page, address: string): Promise<() => void> {
  const isAllowed = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    await isAllowed.promise
    await route.continue()
  })
  return isAllowed.resolve
}

/** What this reads once it no longer changes: a page that is still loading moves. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read()
  const isSettled = async () => {
    await setTimeout(300)
    const before = last
    last = await read()
    return isDeepStrictEqual(last, before)
  }
  await expect.poll(isSettled).toBe(true)
  return last
}

/** Where an element ends, in pixels from the left; at infinity while it is not drawn. */
export async function rightEdge(element: Locator): Promise<number> {
  const box = await element.boundingBox()
  return box ? box.x + box.width : Number.POSITIVE_INFINITY
}

/** Closes a dialog or menu with Escape, for which it may not listen yet when it can be seen. */
export async function closeWithEscape(overlay: Locator) {
  const press = async () => {
    if ((await overlay.count()) > 0) await overlay.page().keyboard.press('Escape')
    return overlay.count()
  }
  await expect.poll(press).toBe(0)
}

/** Goes to a page by `g` and its letter; a busy browser may deliver them too far apart. */
export async function goByKeys(page: Page, letter: string, path: string) {
  const press = async () => {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    return new URL(page.url()).pathname
  }
  await expect.poll(press).toBe(path)
}

/** Waits until the element has the focus. */
export async function waitForFocus(element: Locator) {
  await expect.poll(() => element.evaluate((node) => node === document.activeElement)).toBe(true)
}
