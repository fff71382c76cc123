import type { Page, Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardOf, messages, openMenu, signIn, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const WATCHED_MS = 15_000
const LOGIN = '<!doctype html><title>Log in</title><form>Your proxy wants to know you</form>'

type Trouble = [words: RegExp, answer: (route: Route) => Promise<void> | void]

/** What can come instead of an answer. */
const ANSWERS: Record<string, Trouble> = {
  'a proxy’s sign-in page': [
    /requires its own sign-in/,
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: LOGIN }),
  ],
  'a redirect to another site': [
    /requires its own sign-in/,
    (route) => route.fulfill({ status: 302, headers: { location: 'https://login.example.com/' } }),
  ],
  'the daily limit': [
    /daily request limit on Cloudflare is used up/,
    (route) => route.fulfill({ status: 429, contentType: 'text/plain', body: 'error code: 1027' }),
  ],
  'a bot protection': [
    /Bot protection/,
    (route) => route.fulfill({ status: 403, headers: { 'cf-mitigated': 'challenge' }, body: LOGIN }),
  ],
  'a gateway': [
    /server is currently unavailable/,
    (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  ],
  'our own failure': [
    /Something went wrong on the server/,
    (route) =>
      route.fulfill({
        status: 500,
        json: { success: false, code: 'internal', message: 'x', requestId: 'r1' },
      }),
  ],
  'no network': [/cannot be reached/, (route) => route.abort('connectionfailed')],
  silence: [/There is no response yet/, () => undefined],
}

function countCalls(page: Page): () => number {
  let calls = 0
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) calls += 1
  })
  return () => calls
}

async function meetTrouble(page: Page, [words, answer]: Trouble) {
  await page.clock.install()
  await page.route('**/api/**', answer)
  const calls = countCalls(page)
  await page.goto('/')
  await page.clock.runFor(WATCHED_MS / 3)
  const alert = page.getByRole('alert')
  await waitForText(alert, words)
  await alert.getByRole('button', { name: 'Try again' }).waitFor()
  await page.clock.runFor(WATCHED_MS)
  expect(calls()).toBeLessThanOrEqual(10)
}

it.each(Object.entries(ANSWERS))(
  'explains %s to a first-time visitor, and does not flood the server',
  async (_, trouble) => {
    // Chromium announces the redirect that the page does not follow.
    await meetTrouble(await journey.openSignedIn('about:blank', { tolerated: /login\.example/ }), trouble)
  },
)

it.each(Object.entries(ANSWERS).slice(-2))('explains %s to a returning visitor, too', async (_, trouble) => {
  const page = await journey.openSignedIn('about:blank')
  await page.addInitScript(() => localStorage.setItem('was-signed-in', '1'))
  await meetTrouble(page, trouble)
})

it('retries at once on request, however long the wait was', async () => {
  const page = await journey.openSignedIn('about:blank')
  await page.route('**/api/**', (route) =>
    route.fulfill({ status: 429, headers: { 'retry-after': '300' }, body: 'error code: 1015' }),
  )
  await page.goto('/')
  const alert = page.getByRole('alert')
  await waitForText(alert, /rate limit for your address is used up. Try again in 5 min/)
  await page.unroute('**/api/**')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await cardOf(page, 'Chat').waitFor()
})

it('continues by itself once the server is back', async () => {
  const page = await journey.openSignedIn('about:blank')
  await page.route('**/api/**', (route) => route.abort('connectionfailed'))
  await page.goto('/')
  await waitForText(page.getByRole('alert'), /cannot be reached/)
  await page.unroute('**/api/**')
  await cardOf(page, 'Chat').waitFor()
})

it('falls back to the other language if the catalogue of this one cannot be loaded', async () => {
  const page = await journey.open({ tolerated: /Failed to load resource/ })
  await page.getByLabel('Username').waitFor()
  await page.route('**/assets/en-*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('/')
  await page.getByRole('button', { name: '登录' }).waitFor()
})

it('says so if its code cannot be loaded at all', async () => {
  const page = await journey.open({ tolerated: /Failed to load resource/ })
  await page.getByLabel('Username').waitFor()
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto('/')
  await waitForText(page, /has not started yet/)
  await page.unroute('**/assets/*.js')
  await page.getByRole('link', { name: /Reload/ }).click()
  await page.getByLabel('Username').waitFor()
})

it('keeps the page if a part of it cannot be loaded, and loads that part on the next request', async () => {
  const page = await journey.openSignedIn('about:blank', {
    tolerated: /Failed to (load|fetch)|MissingPartError|could not be loaded|Error/,
  })
  await page.route(/assets\/(open-space-menu|space-page)-.*\.js/, (route) => route.abort())
  await page.goto('/')
  const chat = cardOf(page, 'Chat')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.getByRole('button', { name: 'Actions for Chat', exact: true }).click()
  await messages(page).filter({ hasText: 'This part could not be loaded' }).waitFor()
  await chat.getByRole('link', { name: 'Chat', exact: true }).click()
  await waitForText(page.getByRole('alert'), 'This part could not be loaded.')
  await page.getByRole('button', { name: 'Account' }).waitFor()

  await page.unroute(/assets\/(open-space-menu|space-page)-.*\.js/)
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { name: 'Chat', level: 1 }).waitFor()
  await page.goBack()
  await openMenu(page, 'Chat')
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
})

it('survives a translator that replaces text with its own elements', async () => {
  const page = await journey.open({ tolerated: /NotFoundError|Failed to execute|error occurred/ })
  expect(await page.locator('html').getAttribute('translate')).toBe('no')
  await page.getByLabel('Username').waitFor()
  await translate(page)
  await signIn(page, 'wrong')
  await waitForText(page.getByRole('alert'), 'Wrong username or password.')
  await signIn(page)
  await cardOf(page, 'Chat').waitFor()
  await translate(page)
  await page.getByRole('combobox', { name: 'Search Spaces' }).fill('diary')
  await cardOf(page, 'Diary').waitFor()
  await expect.poll(() => cardOf(page, 'Chat').count()).toBe(0)
  expect(await page.getByText('Something went wrong').count()).toBe(0)
})

it('does not open the menu again when Enter is pressed twice', async () => {
  const page = await journey.openSignedIn('/?q=diary')
  await cardOf(page, 'Diary').waitFor()
  const button = page.getByRole('button', { name: 'Actions for Diary', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: 'Restart', exact: true })
  await item.waitFor()
  await item.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await page.getByRole('alertdialog').count()) + (await messages(page).count()))
    .toBeGreaterThan(0)
  await page.getByRole('menu').waitFor({ state: 'detached' })
})

/** What Google's translator does to a page. */
async function translate(page: Page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node)
    for (const text of texts) {
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      inner.textContent = text.textContent
      text.parentNode?.replaceChild(outer, text)
    }
  })
}

it.each(['/alerts', '/costs', '/settings/watch', '/spaces/alice/chat', '/docs'])(
  'has one main heading while its data cannot be loaded: %s',
  async (path) => {
    const page = await journey.openSignedIn('about:blank', { tolerated: /live-metrics-stream/ })
    const json = { success: false, code: 'store_unavailable', message: 'Storage is away', requestId: 'r1' }
    await page.route(/\/api\/(?:proxy|v1\/external)\//, (route) => route.fulfill({ status: 503, json }))
    await page.goto(path)
    await page.getByRole('alert').getByRole('heading').first().waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  },
)
