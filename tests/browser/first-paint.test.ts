import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { shownTitles, signIn, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const LIST = '**/api/proxy/spaces*'
/** If the live connection takes longer, which a busy browser may, the list is read again. */
const RECENT_MS = 4_000
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('last-list'))

async function openAndSignIn(): Promise<Page> {
  const page = await journey.open()
  await signIn(page)
  await page.getByRole('link', { name: 'Chat', exact: true }).first().waitFor()
  await expect.poll(() => stored(page)).not.toBeNull()
  return page
}

it('draws the list of the last visit at once, and then the new one', async () => {
  const page = await openAndSignIn()
  const held = Promise.withResolvers<void>()
  await page.route(LIST, async (route) => {
    await held.promise
    const response = await route.fetch()
    await route.fulfill({
      response,
      body: (await response.text()).replace('"title":"Chat"', '"title":"Chat 2"'),
    })
  })
  await page.reload()
  await expect.poll(async () => (await shownTitles(page)).includes('Chat')).toBe(true)
  held.resolve()
  await expect.poll(async () => (await shownTitles(page)).includes('Chat 2')).toBe(true)
})

it('asks for the session and the list once, and at once', async () => {
  const page = await openAndSignIn()
  const asked: { pathname: string; at: number }[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (['/api/v1/verify', '/api/proxy/spaces'].includes(pathname)) asked.push({ pathname, at: Date.now() })
  })
  const answered = page.waitForResponse(LIST)
  await page.reload()
  await answered
  const until = Date.now() + RECENT_MS
  await page.getByRole('link', { name: 'Chat', exact: true }).first().waitFor()
  await waitForText(page, /^Live$/)
  const first = asked.filter(({ at }) => at < until).map(({ pathname }) => pathname)
  expect(first.toSorted()).toEqual(['/api/proxy/spaces', '/api/v1/verify'])
})

it('forgets the list with the session', async () => {
  const page = await openAndSignIn()
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('/sign-in')
  await expect.poll(() => stored(page)).toBeNull()
})

it('forgets the list of a session that has ended elsewhere', async () => {
  const page = await openAndSignIn()
  await page.context().clearCookies()
  await page.reload()
  await page.waitForURL('/sign-in')
  await expect.poll(() => stored(page)).toBeNull()
})

it('asks for a page’s code and texts while the rest is loading, and on the fleet for neither', async () => {
  const preloaded = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(
        // A hash has eight characters of base64url: “-” and small letters, too.
        ({ href }) => /assets\/(.+)-[\w-]{8}\.js$/.exec(href)?.[1],
      ),
    )
  const fleet = await openAndSignIn()
  await fleet.reload()
  expect(await preloaded(fleet)).not.toContain('sign-in-page')
  await fleet.goto('/spaces/alice/chat')
  await expect.poll(() => preloaded(fleet)).toEqual(expect.arrayContaining(['space-page', 'en-pages']))

  const visitor = await journey.open({ language: 'zh' })
  await expect
    .poll(() => preloaded(visitor))
    .toEqual(expect.arrayContaining(['sign-in-page', 'zh', 'zh-pages']))
  await visitor.goto('/docs')
  await expect.poll(() => preloaded(visitor)).toContain('docs-page')
  expect(await preloaded(visitor)).not.toContain('sign-in-page')
})
