import { type Backup, backup, MAX_BACKUP_BYTES } from '../../../shared/wire/backup.ts'
import type { Issue } from '../../../shared/wire/errors.ts'
import { AppError } from '../../errors.ts'
import { findFlaws } from './find-flaws.ts'

const MOST_ISSUES = 20
const MAX_CHARACTERS = 300

/** Reads a whole backup and checks it. Fails with `payload_too_large`, or with `invalid_request`, which names no value. */
export async function readDocument(stream: ReadableStream<Uint8Array>, now: number): Promise<Backup> {
  const value = parseJson(await readText(stream))
  refuseOthers(value)
  const result = backup.safeParse(value)
  if (!result.success) {
    throw invalid(result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  }
  const flaws = findFlaws(result.data, now)
  if (flaws.length > 0) throw invalid(flaws)
  return result.data
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  // Leaving the loop cancels the rest of the stream.
  for await (const chunk of stream) {
    size += chunk.byteLength
    if (size > MAX_BACKUP_BYTES) {
      throw new AppError('payload_too_large', 'A backup must not be larger than 8 MiB.')
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid([{ path: '', message: 'This is not JSON, or only a part of it has arrived.' }])
  }
}

/** What is no backup of ours is told at once, not by everything that it lacks. */
function refuseOthers(value: unknown): void {
  const { product, version } = (value ?? {}) as { product?: unknown; version?: unknown }
  if (product !== 'HF Space Manager') {
    throw invalid([{ path: 'product', message: 'This is not a backup of HF Space Manager.' }])
  }
  if (version !== 1) {
    throw invalid([
      { path: 'version', message: 'This backup is of another version: only version 1 can be restored.' },
    ])
  }
}

function invalid(issues: readonly Issue[]): AppError {
  const [first] = issues
  const message = issues.length === 1 && first ? first.message : 'The backup is invalid. Nothing was changed.'
  return new AppError('invalid_request', message, {
    issues: issues.slice(0, MOST_ISSUES).map(({ path, message }) => ({
      path: path.slice(0, MAX_CHARACTERS),
      message: message.slice(0, MAX_CHARACTERS),
    })),
  })
}
