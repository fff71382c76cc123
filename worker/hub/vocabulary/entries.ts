import type { Secret, Variable } from '../../../shared/model/configuration.ts'
import { MAX_ENTRY_DESCRIPTION } from '../../../shared/model/entry-limits.ts'
import { toFields, toText, toTime } from './read-field.ts'

type Fields = ReturnType<typeof toFields>

const MAX_KEY_CHARACTERS = 300

/** A Space's variables (`GET …/variables`, and the answer to every change of one). Null if the value is not an object of entries. */
export function readVariables(answer: unknown): Variable[] | null {
  const entries = readEntries(answer)
  return (
    entries?.map(({ key, fields }) => {
      const { value } = fields
      return { ...toSecret(key, fields), value: typeof value === 'string' ? value : '' }
    }) ?? null
  )
}

/** A Space's secrets (`GET …/secrets`); never their values, even if the Hub sent any. */
export function readSecrets(answer: unknown): Secret[] | null {
  return readEntries(answer)?.map(({ key, fields }) => toSecret(key, fields)) ?? null
}

/** Whether an answer says that an entry was changed. The Hub may send an error with status 200. */
export function readDone(answer: unknown): true | null {
  const { error, errors } = toFields(answer)
  const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer)
  return isObject && [error, errors].every((field) => field === undefined || isEntry(field)) ? true : null
}

/** Entries of 2025 lack a `key` of their own: the object's counts (recordings of huggingface_hub). */
function readEntries(answer: unknown): { key: string; fields: Fields }[] | null {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null
  const entries = Object.entries(answer)
  // An error or a runtime is an object, too.
  if (!entries.every(([, entry]) => isEntry(entry))) return null
  return entries.flatMap(([name, entry]) => {
    const key = toText(name, MAX_KEY_CHARACTERS)
    return key === null ? [] : [{ key, fields: toFields(entry) }]
  })
}

/** `{"error": {"message": "…"}}` and `{"errors": [{"message": "…"}]}` are not entries. */
function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return 'key' in value || 'value' in value || !('message' in value)
}

function toSecret(key: string, { description, updatedAt }: Fields): Secret {
  return { key, description: toText(description, MAX_ENTRY_DESCRIPTION), updatedAt: toTime(updatedAt) }
}
