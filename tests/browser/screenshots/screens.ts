import type { Page } from 'playwright-core'
import type { Hub } from '../../hub/hub.ts'
import { loseHub, refuseSome } from './hub-faults.ts'

export interface Screen {
  name: string
  path: string
  isSignedOut?: boolean
  /** Not on a phone, which has no such screen. */
  isWideOnly?: boolean
  /** Brings the page from its address to the state of the picture. Knows no words: the pages are in two languages. */
  show?: (page: Page, hub: Hub) => Promise<void>
}

/** A Space with a GPU, one that crashed, and one with a failed build. */
const WITH_GPU = '/spaces/ada/sdxl-playground'
const FAILED = '/spaces/ada/fine-tune-ui'

const CHOSEN = [
  'ada/background-remover',
  'ada/cat-or-dog',
  'ada/embeddings-api',
  'ada/jupyter',
  'ada/mnist',
  'ada/weather-bot',
]

/** Every page, and the states that a user meets on it. */
export const SCREENS: Screen[] = [
  { name: 'sign-in', path: '/', isSignedOut: true },
  { name: 'fleet-cards', path: '/' },
  { name: 'fleet-compact', path: '/?density=compact&group=none' },
  { name: 'fleet-table', path: '/?view=table', isWideOnly: true },
  { name: 'fleet-by-account', path: '/?group=account&view=table', isWideOnly: true },
  { name: 'no-match', path: '/?q=nothing-like-this' },
  { name: 'search', path: '/', isWideOnly: true, show: (page) => typeIn(page, '/', 'is:') },
  { name: 'palette', path: '/', show: (page) => typeIn(page, 'Control+k', 'ch') },
  { name: 'shortcuts', path: '/', isWideOnly: true, show: (page) => press(page, '?', 'dialog') },
  { name: 'menu', path: '/?q=weather', show: openMenu },
  { name: 'selection', path: '/?sort=name', show: select },
  { name: 'bulk-question', path: '/?sort=name', show: ask },
  { name: 'bulk', path: '/?sort=name', show: act },
  { name: 'space', path: WITH_GPU, show: waitForCharts },
  { name: 'space-failed', path: FAILED },
  { name: 'space-missing', path: '/spaces/ada/no-such-space' },
  { name: 'log', path: '/spaces/ada/weather-bot/logs' },
  { name: 'log-failed', path: `${FAILED}/logs?kind=build`, show: searchLog },
  {
    name: 'logs',
    path: '/logs?spaces=ada/weather-bot,ada/fine-tune-ui,ada/embeddings-api&build=ada/fine-tune-ui',
  },
  { name: 'incidents', path: '/incidents' },
  { name: 'activity', path: '/activity' },
  { name: 'history', path: `${FAILED}/history` },
  { name: 'watch', path: '/settings/watch' },
  { name: 'backup', path: '/settings/backup' },
  { name: 'system', path: '/settings/system' },
  { name: 'preferences', path: '/settings/preferences' },
  { name: 'docs', path: '/docs' },
  { name: 'hub-down', path: '/', show: loseHub },
]

async function press(page: Page, key: string, role: 'dialog' | 'alertdialog') {
  await page.keyboard.press(key)
  await page.getByRole(role).waitFor()
}

async function typeIn(page: Page, key: string, text: string) {
  await page.keyboard.press(key)
  await page.locator('input:focus').waitFor()
  await page.keyboard.type(text)
}

async function openMenu(page: Page) {
  await page.locator('[data-space] [aria-haspopup=menu]').first().click()
  // A sheet on a phone.
  await page.locator('[role=menu], [role=dialog]').waitFor()
}

async function select(page: Page) {
  for (const id of CHOSEN) await page.locator(`[data-space="${id}"] input[type=checkbox]`).last().click()
}

async function ask(page: Page) {
  await select(page)
  await press(page, 'r', 'alertdialog')
}

async function searchLog(page: Page) {
  await page.locator('input[type=search]').last().fill('error')
  await page.locator('mark').first().waitFor()
}

async function act(page: Page, hub: Hub) {
  refuseSome(hub)
  await ask(page)
  const dialog = page.getByRole('alertdialog')
  const number = /\d+/.exec((await dialog.getByRole('heading').textContent()) ?? '')?.[0] ?? ''
  if ((await dialog.getByRole('textbox').count()) > 0) await dialog.getByRole('textbox').fill(number)
  await dialog.getByRole('button').last().click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('section[aria-label] section > details').first().waitFor()
}

async function waitForCharts(page: Page) {
  await page.getByRole('slider').first().waitFor()
}
