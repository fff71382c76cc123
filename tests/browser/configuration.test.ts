import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { messages, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

/** A build must last long enough to be seen. */
const journey = setUpJourney({ hub: { settleMs: 5_000 } })

const spaceOf = (id: string) => {
  const space = journey.hub.spaces.get(id)
  if (!space) throw new Error(`There is no Space ${id}`)
  return space
}
const variableOf = (id: string, key: string) => spaceOf(id).variables.get(key)?.value
const review = (page: Page) => page.getByRole('button', { name: 'Review and send' })

async function send(page: Page, count: string): Promise<void> {
  await review(page).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Send ${count}` })
    .click()
}

it('changes a variable and a secret, deletes one, and shows the restart', async () => {
  const page = await journey.openSignedIn('/spaces/alice/chat/variables')
  await page.getByLabel('Value of MODEL_ID').fill('Qwen/Qwen3-8B')
  await page.getByRole('button', { name: 'Delete LOG_LEVEL' }).click()
  await page.getByRole('button', { name: 'Replace HF_TOKEN' }).click()
  await page.getByLabel('New value of HF_TOKEN').fill('the-new-token')
  await page.getByRole('button', { name: 'Variable', exact: true }).click()
  await page.getByLabel('Key', { exact: true }).fill('GREETING')
  await page.getByLabel('Value of GREETING').fill('hello ')
  await waitForText(page, 'There is white space at the beginning or the end. It is sent as it is.')
  await waitForText(page, '1 new, 2 changed, and 1 deleted')

  await review(page).click()
  const question = page.getByRole('alertdialog')
  await waitForText(question, /The Space will restart/)
  await waitForText(question, 'Qwen/Qwen3-4B')
  await waitForText(question, '13 characters, not shown')
  expect(await question.textContent()).not.toContain('the-new-token')
  await question.getByRole('button', { name: 'Send 4 changes' }).click()

  await waitForText(page, '4 of 4 changes made')
  await waitForText(page, /^(Building|Starting)/)
  expect(variableOf('alice/chat', 'MODEL_ID')).toBe('Qwen/Qwen3-8B')
  expect(variableOf('alice/chat', 'GREETING')).toBe('hello ')
  expect(variableOf('alice/chat', 'LOG_LEVEL')).toBeUndefined()
  expect(spaceOf('alice/chat').secrets.get('HF_TOKEN')?.value).toBe('the-new-token')
  await expect.poll(() => review(page).count()).toBe(0)
  await page.getByLabel('Value of GREETING').waitFor()

  await page.getByRole('link', { name: 'History' }).click()
  await waitForText(page, /MODEL_ID/)
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toContain('the-new-token')
})

it('keeps what failed in the form, and what was not sent while one is elsewhere', async () => {
  const page = await journey.openSignedIn('/spaces/alice/own-domain/variables')
  await page.getByRole('button', { name: 'Variable', exact: true }).click()
  await page.getByLabel('Key', { exact: true }).fill('ONE')
  await page.getByLabel('Value of ONE').fill('1')
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('link', { name: 'Variables' }).click()
  await waitForText(page, '1 new')

  journey.hub.faults.set({
    ...{ kind: 'status', status: 403, method: 'POST', space: 'alice/own-domain' },
    body: { error: 'The value "1" is not allowed' },
  })
  await send(page, '1 change')
  await waitForText(page, '0 of 1 change made')
  await waitForText(page, 'The value "•••" is not allowed')
  await page.getByLabel('Value of ONE').waitFor()
  journey.hub.faults.clear()
  await send(page, '1 change')
  await waitForText(page, '1 of 1 change made')
  expect(variableOf('alice/own-domain', 'ONE')).toBe('1')
})

it('says that a change whose answer was lost may be in, and shows what is', async () => {
  const page = await journey.openSignedIn('/spaces/alice/stale-build/variables')
  await page.getByRole('button', { name: 'Variable', exact: true }).click()
  await page.getByLabel('Key', { exact: true }).fill('LOST')
  journey.hub.faults.set({ kind: 'sever', done: true, method: 'POST', space: 'alice/stale-build' })
  await send(page, '1 change')
  await waitForText(page, /may still have|may have/)
  await waitForText(page.getByRole('region', { name: 'Variables' }), 'LOST')
})

it('shows all of a long line, and ties what is wrong with a value to its field', async () => {
  const page = await journey.openSignedIn('/spaces/alice/chat/variables', { phone: true })
  const value = page.getByLabel('Value of MODEL_ID')
  await value.fill('a long sentence that has no line break '.repeat(6))
  const hidden = await value.evaluate((field) => field.scrollHeight - field.clientHeight)
  expect(hidden).toBeLessThanOrEqual(0)
  await expect
    .poll(() => value.evaluate((field) => field.ariaDescribedByElements?.map((one) => one.textContent)))
    .toEqual(['There is white space at the beginning or the end. It is sent as it is.'])
})

it('deletes nothing that a filter hides, nor what a file lacks', async () => {
  const many = Array.from({ length: 10 }, (_, index) => `KEY_${index}`)
  for (const key of many) {
    spaceOf('alice/diary').variables.set(key, { value: 'x', updatedAt: '2026-01-01T00:00:00.000Z' })
  }
  const page = await journey.openSignedIn('/spaces/alice/diary/variables')
  await page.getByLabel('Filter variables').fill('key_3')
  await expect.poll(() => page.getByLabel(/^Value of KEY_/).count()).toBe(1)
  await page.getByLabel('Value of KEY_3').fill('changed')
  await page.getByRole('button', { name: 'Import a .env' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Contents of the .env file').fill('KEY_4=y\nKEY_5=x')
  await dialog.getByRole('button', { name: 'Add 1 to the form' }).click()
  await send(page, '2 changes')
  await waitForText(page, '2 of 2 changes made')
  const now = spaceOf('alice/diary').variables
  expect(many.map((key) => now.get(key)?.value).join(' ')).toBe('x x x changed y x x x x x')
})

it('imports a .env: names the lines that it does not understand, guesses kinds, and sends nothing by itself', async () => {
  const page = await journey.openSignedIn('/spaces/alice/vision/variables')
  await page.getByRole('button', { name: 'Import a .env' }).click()
  const dialog = page.getByRole('dialog')
  const text = dialog.getByLabel('Contents of the .env file')
  await text.fill(
    'MODEL=x\nMY-KEY=1\njust words\nAPI_TOKEN="a # b"\nPORT=7860 # the port\nCOLOUR=tea#2026\nMODEL=y\n',
  )
  await waitForText(dialog, '2 lines were not understood: 2 and 3. Correct them to add the others.')
  await waitForText(dialog, 'MODEL is in lines 1 and 7: the last one counts.')
  const take = dialog.getByRole('button', { name: 'Add 4 to the form' })
  expect(await take.getAttribute('aria-disabled')).toBe('true')
  await text.fill('MODEL=y\nAPI_TOKEN="a # b"\nPORT=7860 # the port\nCOLOUR=tea#2026\n')
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0)
  const kind = dialog.getByRole('combobox', { name: 'Kind of API_TOKEN' })
  expect(await kind.inputValue()).toBe('secret')
  await dialog.getByRole('combobox', { name: 'What # means in COLOUR' }).selectOption('other')
  await take.click()
  await waitForText(page, '4 new')
  expect(spaceOf('alice/vision').variables.size).toBe(0)

  await send(page, '4 changes')
  await waitForText(page, '4 of 4 changes made')
  const { variables, secrets } = spaceOf('alice/vision')
  expect([...variables].map(([key, { value }]) => `${key}=${value}`)).toEqual([
    'MODEL=y',
    'PORT=7860',
    'COLOUR=tea',
  ])
  expect(secrets.get('API_TOKEN')?.value).toBe('a # b')
})

it('imports what exists as a change of that entry, and says so where it stands', async () => {
  const page = await journey.openSignedIn('/spaces/alice/chat/variables')
  await page.getByRole('button', { name: 'Delete MODEL_ID' }).click()
  await page.getByRole('button', { name: 'Import a .env' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Contents of the .env file').fill('MODEL_ID=debug\nHF_TOKEN=other\nFRESH=1\n')
  await dialog.getByRole('button', { name: 'Add 3 to the form' }).click()
  await waitForText(page, '1 new and 2 changed')
  expect(await page.getByLabel('Value of MODEL_ID').inputValue()).toBe('debug')
  expect(await page.getByLabel('New value of HF_TOKEN').inputValue()).toBe('other')
  expect(await page.getByLabel('Key', { exact: true }).count()).toBe(1)
  await page.getByRole('button', { name: 'Undo the change of MODEL_ID' }).click()
  await waitForText(page, '1 new and 1 changed')
  await page.getByRole('button', { name: 'Discard' }).click()
})

it('refuses a file in UTF-16 with the reason, and reads one in UTF-8 with a mark', async () => {
  const page = await journey.openSignedIn('/spaces/alice/emoji-title/variables')
  await page.getByRole('button', { name: 'Import a .env' }).click()
  const dialog = page.getByRole('dialog')
  const choose = (buffer: Buffer) =>
    dialog.locator('input[type=file]').setInputFiles({ name: '.env', mimeType: 'text/plain', buffer })
  await choose(Buffer.from('\ufeffA=1', 'utf16le'))
  await waitForText(dialog, 'This file is UTF-16, as some Windows programs write it. Save it as UTF-8.')
  await choose(Buffer.from('\ufeffexport KEY=a\r\nB=b\r\n'))
  await dialog.getByRole('button', { name: 'Add 2 to the form' }).waitFor()
})

it('asks what other hardware costs, explains a refusal, and shows what is on its way', async () => {
  const page = await journey.openSignedIn('/spaces/alice/rtl-title/settings')
  await waitForText(page, /sleeps after 48 hours/)
  const alice = journey.hub.accounts.find(({ name }) => name === 'alice')
  Object.assign(alice ?? {}, { canPay: false })
  await page.getByRole('radio', { name: /^Nvidia T4 - small/ }).check()
  await page.getByRole('button', { name: 'Change the hardware' }).click()
  const question = page.getByRole('alertdialog')
  await waitForText(question, /\$0\.40 an hour, about \$292 a month/)
  await waitForText(question, 'If you forget it, it costs $9.60 a day.')
  await question.getByRole('combobox', { name: 'Sleep time' }).selectOption('3600')
  await question.getByRole('button', { name: 'Change', exact: true }).click()
  await waitForText(question, /add a payment method/)
  await question.getByRole('link', { name: 'Open the billing settings' }).waitFor()

  Object.assign(alice ?? {}, { canPay: true })
  await question.getByRole('button', { name: 'Change', exact: true }).click()
  await waitForText(messages(page), /will run on T4 small/)
  await waitForText(page, 'Requested, on its way')
  expect(spaceOf('alice/rtl-title')).toMatchObject({ flavor: 't4-small', gcTimeout: 3_600 })
  await waitForText(page, '$0.40 an hour')
})

it('calls a change of hardware uncertain if its answer was lost, in the dialog alone', async () => {
  const page = await journey.openSignedIn('/spaces/alice/emoji-title/settings')
  await page.getByRole('radio', { name: /^Nvidia T4 - small/ }).check()
  await page.getByRole('button', { name: 'Change the hardware' }).click()
  const question = page.getByRole('alertdialog')
  journey.hub.faults.set({ kind: 'sever', done: true, method: 'POST', space: 'alice/emoji-title' })
  await question.getByRole('button', { name: 'Change', exact: true }).click()
  await waitForText(question, /It may have worked anyway/)
  expect(await question.getByText('Nothing has changed.').count()).toBe(0)
  expect(await page.getByText(/^The hardware of .* may have changed$/).count()).toBe(0)
  expect(spaceOf('alice/emoji-title').flavor).toBe('t4-small')
})

it('reports a lost answer in a message if the dialog was closed before', async () => {
  const page = await journey.openSignedIn('/spaces/alice/diary/settings')
  const { promise: isClosed, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/api/proxy/hardware/**', async (route) => {
    await isClosed
    await route.continue()
  })
  await page.getByRole('radio', { name: /^Nvidia T4 - small/ }).check()
  await page.getByRole('button', { name: 'Change the hardware' }).click()
  const question = page.getByRole('alertdialog')
  journey.hub.faults.set({ kind: 'sever', done: true, method: 'POST', space: 'alice/diary' })
  await question.getByRole('button', { name: 'Change', exact: true }).click()
  await question.getByRole('button', { name: 'Cancel' }).last().click()
  await question.waitFor({ state: 'detached' })
  release()
  await waitForText(messages(page), /^The hardware of .* may have changed$/)
})

it('goes back to the former hardware where there is none of the new', async () => {
  const alice = journey.hub.accounts.find(({ name }) => name === 'alice')
  Object.assign(alice ?? {}, { noCapacity: ['l4x1'] })
  const page = await journey.openSignedIn('/spaces/alice/long-title/settings')
  await page.getByRole('radio', { name: /^1x Nvidia L4 / }).check()
  await page.getByRole('button', { name: 'Change the hardware' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('button', { name: 'Back to CPU basic' }).click()
  await expect.poll(() => spaceOf('alice/long-title').flavor).toBe('cpu-basic')
  await expect.poll(() => page.getByRole('button', { name: 'Back to CPU basic' }).count()).toBe(0)
  Object.assign(alice ?? {}, { noCapacity: [] })
})

it('sets a sleep time on paid hardware', async () => {
  const page = await journey.openSignedIn('/spaces/alice/vision/settings')
  await page.getByRole('combobox', { name: 'Sleep time' }).selectOption('-1')
  await page.getByRole('button', { name: 'Save' }).click()
  await waitForText(messages(page), 'The sleep time of “Vision” was changed')
  expect(spaceOf('alice/vision').gcTimeout).toBeNull()
})

it('works on a phone, in Chinese', async () => {
  const page = await journey.openSignedIn('/spaces/alice/cjk-title/variables', {
    phone: true,
    language: 'zh',
  })
  await page.getByRole('button', { name: '密钥', exact: true }).tap()
  await page.getByLabel('名称').fill('API_KEY')
  await page.getByLabel('API_KEY 的值').fill('静静的')
  await page.getByRole('button', { name: '检查并发送' }).tap()
  const question = page.getByRole('alertdialog')
  await waitForText(question, /Space 将重启/)
  await question.getByRole('button', { name: '发送 1 项修改' }).tap()
  await waitForText(page, '已生效 1/1 项')
  expect(spaceOf('alice/cjk-title').secrets.get('API_KEY')?.value).toBe('静静的')
})
