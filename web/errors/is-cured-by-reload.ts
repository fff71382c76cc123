import { ApiError, type FailureCode } from '../requests/transport/api-error.ts'

// The page itself must be requested again: only then can the user sign in, or the browser be checked.
const CURED: ReadonlySet<FailureCode> = new Set(['proxy_sign_in', 'challenge'])

/** Whether reloading the page from the server fixes this. */
export function isCuredByReload(error: unknown): boolean {
  return error instanceof ApiError && CURED.has(error.code)
}
