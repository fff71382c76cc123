import { type Backup, type Restored, restored } from '../../../shared/wire/backup.ts'
import { sendJson } from '../transport/client.ts'

/** The browser saves what this address answers. */
export const BACKUP_HREF = '/api/proxy/backup'

/** Up to 8 MiB, over a slow line. */
const RESTORE_MS = 180_000

/** Replaces everything that is kept by the contents of this backup. */
export function restoreBackup(document: Backup): Promise<Restored> {
  return sendJson('POST', BACKUP_HREF, document, restored, RESTORE_MS)
}
