import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { messages, waitForText } from './screen.ts'
import { setUpJourney } from './set-up-journey.ts'

const journey = setUpJourney()

it('changes how often it looks, and keeps unsaved changes across pages', async () => {
  const page = await journey.openSignedIn('/settings/watch')
  await page.getByRole('radio', { name: '5 min', exact: true }).check({ force: true })
  await waitForText(page, 'There are unsaved changes.')
  await page.getByRole('link', { name: 'Backup' }).click()
  await page.getByRole('heading', { level: 1, name: 'Backup' }).waitFor()
  await page.getByRole('link', { name: 'Watch' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await waitForText(messages(page), 'The watch settings were saved')
  await page.getByText('There are unsaved changes.').waitFor({ state: 'detached' })
  await page.reload()
  await expect.poll(() => page.getByRole('radio', { name: '5 min', exact: true }).isChecked()).toBe(true)
  await page.getByRole('radio', { name: 'Off' }).check({ force: true })
  await waitForText(page, /no changes and no incidents are recorded/)
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByText('There are unsaved changes.').waitFor({ state: 'detached' })
})

it('adds, switches, deletes and brings back a probe, and says which field is wrong', async () => {
  const page = await journey.openSignedIn('/settings/watch')
  await page.getByRole('button', { name: 'Add a probe' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Space').fill('alice/chat')
  await dialog.getByLabel('Path').fill('//evil.example')
  await dialog.getByLabel('Every … minutes').fill('2')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await waitForText(dialog, 'The path must begin with one “/”, without spaces.')
  await waitForText(dialog, 'From 5 to 1,440 minutes, without fractions.')
  await dialog.getByLabel('Path').fill('/health')
  await dialog.getByLabel('Every … minutes').fill('10')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await dialog.waitFor({ state: 'detached' })
  const row = page.getByRole('listitem').filter({ hasText: 'alice/chat' })
  await waitForText(row, 'every 10 min')
  await row.getByRole('button', { name: 'Delete the probe of alice/chat' }).click()
  const undo = messages(page).getByRole('button', { name: 'Undo' })
  await undo.hover()
  await row.waitFor({ state: 'detached' })
  await undo.click()
  await row.getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await waitForText(messages(page), 'The watch settings were saved')
  await page.reload()
  await expect.poll(() => row.getByRole('checkbox').isChecked()).toBe(false)
})

it('saves no dead man’s switch without https', async () => {
  const page = await journey.openSignedIn('/settings/watch')
  await page.getByLabel('URL').fill('http://hc.example')
  await waitForText(page, /^Expected a public address that begins with https:/)
  expect(await page.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => page.getByLabel('URL').inputValue()).toBe('')
})

it('downloads a backup and restores it, after a question', async () => {
  const page = await journey.openSignedIn('/settings/backup')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the backup' }).click()
  const path = await (await downloading).path()
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ product: 'HF Space Manager', version: 1 })

  const cut = join(tmpdir(), `cut-backup-${process.pid}.json`)
  await writeFile(cut, (await readFile(path, 'utf8')).slice(0, -3))
  await page.getByLabel('Backup file').setInputFiles(cut)
  await waitForText(page.getByRole('alert'), 'The file is not JSON, or was cut off.')

  await page.getByLabel('Backup file').setInputFiles(path)
  await page.getByRole('region', { name: 'What is in it' }).waitFor()
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  const question = page.getByRole('alertdialog')
  await waitForText(question, /will be lost/)
  await question.getByRole('button', { name: 'Restore' }).click()
  await waitForText(messages(page), 'The backup was restored')
})
