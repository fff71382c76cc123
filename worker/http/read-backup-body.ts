import type { Context } from 'hono'
import { MAX_BACKUP_BYTES } from '../../shared/wire/backup.ts'
import { AppError } from '../errors.ts'
import { requireJsonType } from './middleware/check-body.ts'

/**
 * The body of a restore, for the Ledger: it may have 8 MiB, which the Worker has no time to read. The Ledger counts its bytes;
 * here it is only refused if its length is known to be too large.
 */
export function readBackupBody(c: Context): ReadableStream<Uint8Array> {
  requireJsonType(c)
  if (Number(c.req.header('Content-Length') ?? 0) > MAX_BACKUP_BYTES) {
    throw new AppError('payload_too_large', 'A backup must not be larger than 8 MiB.')
  }
  const { body } = c.req.raw
  if (body) return body
  const message = 'Send a backup as the body.'
  throw new AppError('invalid_request', message, { issues: [{ path: '', message }] })
}
