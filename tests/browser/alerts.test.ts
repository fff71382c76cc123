import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { TELEGRAM_TOKEN } from '../hub/receivers/kinds/telegram-receiver.ts'
import { WEBHOOK_SECRETS } from '../hub/receivers/kinds/webhook-receiver.ts'
import { cardOf, holdBack, messages, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

const webhookUrl = () => `${journey.hubUrl}/receivers/webhook/new`
const itemOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

/** What has been told of which Space, at the simulated webhook. */
const told = () =>
  journey.hub.arrivals
    .filter(({ kind, accepted }) => kind === 'webhook' && accepted)
    .map(({ shown }) => {
      const { type, data } = JSON.parse(shown) as { type: string; data: { incident?: { spaceId: string } } }
      return `${type} ${data.incident?.spaceId ?? ''}`
    })

async function createWebhook(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('URL').fill(webhookUrl())
  await page.getByLabel('Signing secrets').fill(WEBHOOK_SECRETS.new)
  await page.getByRole('button', { name: 'Create the alert' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

it('is created, tested, and reports a Space that fails and recovers', async () => {
  const page = await journey.openSignedIn('/alerts')
  await page.getByRole('heading', { name: 'No alerts yet' }).waitFor()
  await page.getByRole('link', { name: 'New alert' }).click()
  await waitForText(page, /^A search as in the fleet\./)
  await page.getByLabel('Spaces', { exact: true }).fill('owner:alice')
  await createWebhook(page, 'On call')

  await page.getByRole('button', { name: 'Send a test' }).click()
  await waitForText(messages(page), 'The test of “On call” was accepted')
  expect(told()).toEqual(['test example/my_app.v2-[beta]'])

  await page
    .getByRole('link', { name: /^Fleet/ })
    .first()
    .click()
  await cardOf(page, 'Chat').waitFor()
  journey.hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'Exit code: 1. Reason: KeyError' })
  try {
    await expect.poll(() => told().at(-1)).toBe('incident.opened alice/chat')
    await page.goto('/alerts')
    await waitForText(itemOf(page, 'On call'), /Last message \(opened\).*accepted \(HTTP 200\)\./)
    await page.goto('/activity?kind=alert')
    await waitForText(page, /^The alert “On call” sent a message/)
  } finally {
    journey.hub.setStage('alice/chat', 'RUNNING')
  }
  // It has to be up for longer than two looks are apart.
  await expect
    .poll(() => told().at(-1), { timeout: 240_000, interval: 1_000 })
    .toBe('incident.closed alice/chat')
})

it('leads from a message to its incident, open or closed', async () => {
  const page = await journey.openSignedIn('/incidents?id=1')
  const chosen = page.getByRole('region', { name: 'The incident of the message' })
  await chosen.getByRole('listitem').waitFor()
  await chosen.getByRole('button', { name: 'Back to all incidents' }).click()
  await chosen.waitFor({ state: 'detached' })
  await page.goto('/incidents?id=99999')
  await waitForText(page, /^This incident is no longer kept/)
})

it('says why a test does not get through, and warns when that goes on', async () => {
  const page = await journey.openSignedIn('/alerts/new')
  await createWebhook(page, 'Lost')
  journey.hub.faults.set({ kind: 'status', status: 404, route: '/receivers/webhook/*' })
  for (let turn = 0; turn < 3; turn++) {
    await page.getByRole('button', { name: 'Send a test' }).click()
    await waitForText(messages(page), 'The test of “Lost” did not get through')
    await waitForText(page, /does not know this address, chat or topic\. HTTP 404\./)
    await expect.poll(() => page.getByRole('button', { name: 'Send a test' }).isEnabled()).toBe(true)
  }
  const banner = page.getByText('The alert “Lost” does not get through (HTTP 404).')
  await banner.waitFor()
  await page.goto('/alerts')
  await itemOf(page, 'Lost').getByRole('button', { name: 'Delete “Lost”' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await itemOf(page, 'Lost').waitFor({ state: 'detached' })
  await banner.waitFor({ state: 'detached' })
})

it('keeps what is not shown again, and what is not saved yet', async () => {
  const page = await journey.openSignedIn('/alerts/new')
  await createWebhook(page, 'Kept')
  expect(await page.content()).not.toContain(WEBHOOK_SECRETS.new)
  await waitForText(page, 'Is set, and kept. It cannot be shown again.')
  await page.getByRole('button', { name: 'Replace: URL' }).click()
  await page.getByRole('button', { name: 'Keep the one that is set: URL' }).click()
  await page.getByRole('radio', { name: 'ntfy' }).check({ force: true })
  await expect.poll(() => page.getByLabel('Server').inputValue()).toBe('https://ntfy.sh')
  await page.getByRole('radio', { name: 'Webhook' }).check({ force: true })
  await page.getByRole('button', { name: 'Replace: URL' }).waitFor()
  await page.getByLabel('Name').fill('Kept, renamed')
  await page.getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Kept, renamed')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kept, renamed' }).waitFor()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await waitForText(messages(page), 'The test of “Kept, renamed” was accepted')
})

it('keeps what is typed while it is being saved', async () => {
  const page = await journey.openSignedIn('/alerts/new')
  const saving = Promise.withResolvers<void>()
  await page.route('**/api/proxy/alerts{,/*}', async (route) => {
    if (route.request().method() !== 'GET') await saving.promise
    await route.continue()
  })
  const name = page.getByLabel('Name')
  await name.fill('Half')
  await page.getByLabel('URL').fill(webhookUrl())
  await page.getByLabel('Signing secrets').fill(WEBHOOK_SECRETS.new)
  await page.getByRole('button', { name: 'Create the alert' }).click()
  await name.fill('Half, and the rest')
  saving.resolve()
  await page.getByRole('heading', { level: 1, name: 'Half', exact: true }).waitFor()
  await expect.poll(() => name.inputValue()).toBe('Half, and the rest')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: 'Half, and the rest' }).waitFor()
  await waitForText(page, 'Is set, and kept. It cannot be shown again.')
})

it('is switched off as it is now, not as it was when it was read', async () => {
  const page = await journey.openSignedIn('/alerts/new')
  await createWebhook(page, 'Two tabs')
  await page.goto('/alerts')
  await itemOf(page, 'Two tabs').waitFor()
  const release = await holdBack(page, '**/api/proxy/alerts')
  const other = await journey.openSignedIn('/alerts')
  await other.getByRole('link', { name: 'Two tabs', exact: true }).click()
  await other.getByLabel('Name').fill('Edited elsewhere')
  await other.getByRole('button', { name: 'Save' }).click()
  await other.getByRole('heading', { level: 1, name: 'Edited elsewhere' }).waitFor()

  await itemOf(page, 'Two tabs').getByRole('checkbox').click()
  release()
  const box = itemOf(page, 'Edited elsewhere').getByRole('checkbox')
  await expect.poll(() => box.isChecked()).toBe(false)
})

it('is not called a new one while it cannot be loaded', async () => {
  const page = await journey.openSignedIn('/alerts', { tolerated: /503/ })
  await page.route('**/api/proxy/alerts', (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto('/alerts/1')
  await page.getByRole('heading', { name: 'The alerts could not be loaded' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Alerts', exact: true }).waitFor()
  expect(await page.getByText('New alert').count()).toBe(0)
})

it('says in the form what is missing, and what the server does not accept', async () => {
  const page = await journey.openSignedIn('/alerts/new', { tolerated: /400/ })
  await page.getByRole('button', { name: 'Create the alert' }).click()
  await waitForText(page, 'Fix the marked fields first.')
  expect(await page.getByText('This is missing.').count()).toBe(3)
  expect(await page.getByLabel('Name').evaluate((field) => field === document.activeElement)).toBe(true)
  await page.getByLabel('Name').fill('Wrong')
  await page.getByLabel('URL').fill('https://10.0.0.1/')
  await page.getByRole('button', { name: 'Generate one' }).click()
  await page.getByRole('button', { name: 'Create the alert' }).click()
  await waitForText(page, /Expected a host name, not an IP address\./)
})

it('works on a phone and in Chinese', async () => {
  const page = await journey.openSignedIn('/alerts', { phone: true, language: 'zh' })
  await page.getByRole('link', { name: '新建告警' }).tap()
  await page.getByRole('radio', { name: 'Telegram' }).check({ force: true })
  await page.getByLabel('名称').fill('值班群')
  await page.getByLabel('机器人令牌').fill(TELEGRAM_TOKEN)
  await page.getByLabel('会话').fill('-1001')
  await page.getByLabel(/^API 服务器/).fill(`${journey.hubUrl}/receivers/telegram`)
  await page.getByRole('button', { name: '创建告警' }).tap()
  await page.getByRole('heading', { level: 1, name: '值班群' }).waitFor()
  await page.getByRole('button', { name: '发送测试消息' }).tap()
  await waitForText(page, '“值班群”的测试消息已被接收')
  const [message] = journey.hub.arrivals.filter(({ kind }) => kind === 'telegram')
  expect(message?.shown).toMatch(/^测试：🔴 新增 3 起故障/)
})
