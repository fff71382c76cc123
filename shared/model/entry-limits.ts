import { ENV_NAME } from '../env-file/read-env.ts'

/** The longest value, in bytes of UTF-8. */
export const MAX_VALUE_BYTES = 32 * 1024
export const MAX_ENTRY_KEY = 256
/** In characters: as much as is shown of one, so that each that is shown can be sent again. */
export const MAX_ENTRY_DESCRIPTION = 1_000

/** Whether the Hub accepts this as the key of a variable or a secret (its OpenAPI document). */
export function isEntryKey(key: string): boolean {
  return key.length <= MAX_ENTRY_KEY && ENV_NAME.test(key)
}

/** Whether a value is short enough to be sent. */
export function fitsEntry(value: string): boolean {
  return new TextEncoder().encode(value).length <= MAX_VALUE_BYTES
}
