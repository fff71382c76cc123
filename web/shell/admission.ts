interface Visitor {
  /** Undefined while the server has not answered. */
  isSignedIn: boolean | undefined
  hasFailed: boolean
  /** Signed in when this browser was last here. */
  wasSignedIn: boolean
}

/**
 * Whether the screen of a signed-in user may load. Who was signed in the last time need not wait for the answer;
 * a stranger does, and so is never refused anything. Without any answer the screen itself tells the trouble.
 */
export function admit({ isSignedIn, hasFailed, wasSignedIn }: Visitor): 'in' | 'out' | 'wait' {
  if (isSignedIn !== undefined) return isSignedIn ? 'in' : 'out'
  return hasFailed || wasSignedIn ? 'in' : 'wait'
}
