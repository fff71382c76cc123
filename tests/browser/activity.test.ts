import { expect, it } from 'vitest'
import { act, messages, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const API_KEY = 'integrator-key-0123456789'
const journey = setUpJourney({ variables: { API_KEY } })

function restartByKey(spaceId: string) {
  return fetch(`${journey.product.url}/api/v1/external/action/${spaceId}/restart`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}` },
  })
}

it('shows a restart by an API key, also while the page is open', async () => {
  const page = await journey.openSignedIn('/activity')
  await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()
  expect((await restartByKey('alice/chat')).status).toBe(200)
  const entry = page.getByRole('listitem').filter({ hasText: 'API key (API_KEY) restarted Chat' }).first()
  await entry.waitFor()
  await page.reload()
  await entry.waitFor()
  await entry.getByRole('link', { name: 'Chat' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor()
})

it('says that an action was tried, and why it failed', async () => {
  const page = await journey.openSignedIn('/?q=api', { tolerated: /403|action/ })
  journey.hub.faults.set({ kind: 'status', status: 403, method: 'POST', space: 'Bob/api', times: 3 })
  await act(page, 'API', 'Restart')
  await messages(page).first().waitFor()
  await page.goto('/activity?kind=action&spaceId=Bob/api')
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: /tried to restart API/ })
    .first()
  await entry.waitFor()
  await waitForText(entry, /The Hub does not allow this/)
})

it('filters by the address', async () => {
  expect((await restartByKey('alice/chat')).status).toBe(200)
  const page = await journey.openSignedIn('/activity?by=API_KEY&kind=action')
  await expect.poll(() => page.getByText(/^API key/).count()).toBeGreaterThan(0)
  await page.getByLabel('Kind').selectOption('sign-in')
  await waitForText(page, 'Nothing matches the filters')
  expect(new URL(page.url()).searchParams.get('kind')).toBe('sign-in')
})

it('shows sign-ins, in Chinese on a phone', async () => {
  const page = await journey.openSignedIn('/activity?kind=sign-in', { phone: true, language: 'zh' })
  await page.getByRole('heading', { level: 1, name: '动态' }).waitFor()
  await waitForText(page.getByRole('main'), /登录了/)
})

it('shows changes of the configuration, with the key and without the value', async () => {
  const page = await journey.openSignedIn('/activity?kind=configuration')
  await waitForText(page, 'Nothing matches the filters')
  await page.evaluate(() =>
    fetch('/api/proxy/variables/alice/chat', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'GREETING', value: 'quiet-value' }),
    }),
  )
  await waitForText(page.getByRole('main'), /set the variable GREETING of/)
  expect(await page.getByRole('main').textContent()).not.toContain('quiet-value')
})
