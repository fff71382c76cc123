import { expect, it } from 'vitest'
import { ADMIN } from '../support/admin.ts'
import { waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const API_KEY = 'integrator-key-0123456789'
const journey = setUpJourney({ variables: { API_KEY, HF_USERNAMES: 'alice,Bob,acme,' } })

it('shows accounts, tokens and variables in the self-check; the copied report has nothing secret', async () => {
  const page = await journey.openSignedIn()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  journey.hub.revokeToken('hf_bobWrite')
  try {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Self-check' }).click()
    await page.waitForURL('/settings/system')
    await page.getByRole('heading', { level: 1, name: 'Self-check' }).waitFor()
    await waitForText(page, /The Hub refuses this token/)
    await waitForText(page, /Without a token only public Spaces are listed/)
    await waitForText(page, 'HF_USERNAMES')

    await page.getByRole('button', { name: 'Copy report' }).click()
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(copied).toMatch(/API_KEY: set/)
    const report = await copied()
    expect(report).toMatch(
      /alice: token: own, accepted: yes, owner: alice, relation: \w+, kind: \w+, role: write/,
    )
    expect(report).toMatch(/alice: .*can write: yes/)
    expect(report).toMatch(/Bob: token: own, accepted: no/)
    expect(report).toMatch(/API_KEY: set/)
    for (const secret of ['hf_', ADMIN.password, API_KEY]) expect(report).not.toContain(secret)
  } finally {
    journey.hub.restoreToken('hf_bobWrite')
  }
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect.poll(() => page.getByText(/The Hub refuses this token/).count()).toBe(0)
})

it('shows the Hub’s answer from after the click, not an older one', async () => {
  const page = await journey.openSignedIn('/status')
  await page.getByRole('heading', { name: 'Variables' }).waitFor()
  expect(await page.getByText(/The Hub refuses this token/).count()).toBe(0)
  journey.hub.revokeToken('hf_bobWrite')
  try {
    await page.getByRole('button', { name: 'Check again' }).click()
    await waitForText(page, /The Hub refuses this token/)
    await waitForText(page, 'npx wrangler secret put HF_USER')
    await expect.poll(() => page.getByText('All is well.').count()).toBe(0)
  } finally {
    journey.hub.restoreToken('hf_bobWrite')
  }
})

it('documents its API to anyone, without a session', async () => {
  const page = await journey.open()
  await page.goto('/docs')
  await page.getByRole('heading', { level: 1, name: 'API documentation' }).waitFor()
  const document = await (await fetch(`${journey.product.url}/api/v1/external/openapi.json`)).json()
  const paths = Object.keys(document.paths).filter((path) => path.includes('/external/'))
  expect(paths.length).toBeGreaterThan(5)
  for (const path of paths) await waitForText(page, path)
  for (const code of ['unauthorized', 'rate_limited', 'hub_timeout']) await waitForText(page, code)
  await page.getByRole('link', { name: 'OpenAPI document' }).waitFor()
})

/** The messages of the browser and React for a chunk that cannot be loaded. */
const MISSING = /ERR_FAILED|dynamically imported module|MissingPartError|could not be loaded|error boundary/i

it('opens a page whose chunk is missing after a deploy with one reload', async () => {
  const page = await journey.openSignedIn('/?q=alice/chat', { tolerated: MISSING })
  await page.getByRole('link', { name: 'Chat', exact: true }).waitFor()
  let loads = 0
  page.on('domcontentloaded', () => loads++)
  await page.route('**/assets/space-page*.js', (route) => route.abort())
  // The server has another build: its page names scripts that are not loaded here.
  await page.route(`${journey.product.url}/`, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await page.unroute('**/assets/space-page*.js')
    await route.fulfill({ response, body: text.replace(/src="\/assets\//g, 'src="/assets/newer-') })
  })

  await page.evaluate(() => history.pushState(null, '', '/spaces/alice/chat'))

  await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor()
  expect(loads).toBe(1)
})

it('reports a broken chunk without a reload if the server has no other build', async () => {
  const page = await journey.openSignedIn('/?q=alice/chat', { tolerated: MISSING })
  await page.getByRole('link', { name: 'Chat', exact: true }).waitFor()
  let loads = 0
  page.on('domcontentloaded', () => loads++)
  await page.route('**/assets/space-page*.js', (route) => route.abort())
  await page.evaluate(() => history.pushState(null, '', '/spaces/alice/chat'))
  await page.getByRole('heading', { name: 'This part could not be loaded.' }).waitFor()

  await page.unroute('**/assets/space-page*.js')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor()
  expect(loads).toBe(0)
})
