import { type Backup, backup, MAX_BACKUP_BYTES } from '../../../../shared/wire/backup.ts'

/** `where`: the part of the document that is not as it must be. */
export type ReadBackup =
  | { kind: 'read'; document: Backup }
  | { kind: 'tooLarge' }
  | { kind: 'notJson' }
  | { kind: 'notBackup'; where: string }
  | { kind: 'unreadable' }

/** Reads and checks a file before anything is sent. Never rejects. */
export async function readBackupFile(file: Blob): Promise<ReadBackup> {
  if (file.size > MAX_BACKUP_BYTES) return { kind: 'tooLarge' }
  const text = await file.text().catch(() => null)
  return text === null ? { kind: 'unreadable' } : readBackup(text)
}

function readBackup(text: string): ReadBackup {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'notJson' }
  }
  const { success, data, error } = backup.safeParse(json)
  if (success) return { kind: 'read', document: data }
  return { kind: 'notBackup', where: error.issues[0]?.path.join('.') || '–' }
}
