import { expect, it } from 'vitest'
import { MAX_BACKUP_BYTES } from '../../../shared/wire/backup.ts'
import { readBackupFile } from '../../../web/pages/settings/backup/read-backup-file.ts'

const document = {
  product: 'HF Space Manager',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  since: null,
  watch: { everySeconds: 60, probes: [] },
  spaces: [{}],
  incidents: [],
  activity: [{}, {}],
  omittedLogTails: 3,
  omittedActivity: 2,
}
const read = (text: string) => readBackupFile(new Blob([text]))

it('reads what is in a backup, and keeps it as it is', async () => {
  const json = JSON.stringify(document)
  const found = await read(json)
  expect(found).toMatchObject({ kind: 'read', json, summary: { omittedLogTails: 3, omittedActivity: 2 } })
})

it('refuses what is too large, cut, or something else, and says which', async () => {
  expect(await read('x'.repeat(MAX_BACKUP_BYTES + 1))).toEqual({ kind: 'tooLarge' })
  expect(await read(JSON.stringify(document).slice(0, -5))).toEqual({ kind: 'notJson' })
  expect(await read(JSON.stringify({ ...document, version: 2 }))).toEqual({
    kind: 'notBackup',
    where: 'version',
  })
  expect(await read('[]')).toEqual({ kind: 'notBackup', where: '–' })
})
