import * as z from 'zod/mini'
import { MAX_BACKUP_BYTES } from '../../../../shared/wire/restored.ts'

// What is shown before the restore. The server checks the whole document before it changes anything.
const summary = z.object({
  product: z.literal('HF Space Manager'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  since: z.nullable(z.iso.datetime()),
  watch: z.object({ probes: z.array(z.unknown()) }),
  spaces: z.array(z.unknown()),
  incidents: z.array(z.unknown()),
  activity: z.array(z.unknown()),
  omittedLogTails: z.number(),
  omittedActivity: z.optional(z.number()),
})

export type BackupSummary = z.infer<typeof summary>

/** `where`: the part of the document that is not as it must be. */
export type ReadBackup =
  | { kind: 'read'; json: string; summary: BackupSummary }
  | { kind: 'tooLarge' | 'notJson' | 'unreadable' }
  | { kind: 'notBackup'; where: string }

/** Reads a file and checks what it is, before anything is sent. Never rejects. */
export async function readBackupFile(file: Blob): Promise<ReadBackup> {
  if (file.size > MAX_BACKUP_BYTES) return { kind: 'tooLarge' }
  const json = await file.text().catch(() => null)
  return json === null ? { kind: 'unreadable' } : readBackup(json)
}

function readBackup(json: string): ReadBackup {
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch {
    return { kind: 'notJson' }
  }
  const { success, data, error } = summary.safeParse(document)
  if (success) return { kind: 'read', json, summary: data }
  return { kind: 'notBackup', where: error.issues[0]?.path.join('.') || '–' }
}
