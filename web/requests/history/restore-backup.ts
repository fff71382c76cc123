import { type Restored, restored } from '../../../shared/wire/restored.ts'
import { sendDocument } from '../transport/client.ts'

/** The browser saves what this address answers. */
export const BACKUP_HREF = '/api/proxy/backup'

/** Up to 8 MiB, over a slow line. */
const RESTORE_MS = 180_000

/** Replaces everything that is kept by the contents of this backup, a JSON document. */
export function restoreBackup(json: string): Promise<Restored> {
  return sendDocument('POST', BACKUP_HREF, json, restored, RESTORE_MS)
}
