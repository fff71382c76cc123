import { readStored, writeStored } from '../state/stored.ts'

const KEY = 'was-signed-in'

/** Whether this browser had a session on its last visit. It proves nothing and grants nothing. */
export function wasSignedIn(): boolean {
  return readStored('localStorage', KEY) === '1'
}

export function rememberVisit(isSignedIn: boolean) {
  writeStored('localStorage', KEY, isSignedIn ? '1' : null)
}
