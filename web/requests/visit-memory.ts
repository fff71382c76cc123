const KEY = 'was-signed-in'

/** Whether this browser had a session when it was last here. It proves nothing and opens nothing. */
export function wasSignedIn(): boolean {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false
  }
}

export function rememberVisit(isSignedIn: boolean) {
  try {
    if (isSignedIn) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // Storage may be blocked: the next visit then waits for the server's answer first.
  }
}
