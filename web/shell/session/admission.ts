interface Visitor {
  /** Undefined until the server has answered. */
  isSignedIn: boolean | undefined
  /** The server gave no usable answer, or is taking too long. */
  isInTrouble: boolean
  /** Whether this browser was signed in on its last visit. */
  wasSignedIn: boolean
  /** Whether there is already something to show. */
  hasList: boolean
}

/**
 * Whether the signed-in screen may load. A browser that was signed in on its last visit need not wait for the answer; any
 * other does, so its calls are never rejected. Without an answer, the failure is shown instead of a screen whose calls would
 * fail, too.
 */
export function admit(visitor: Visitor): 'in' | 'out' | 'wait' | 'trouble' {
  const { isSignedIn, isInTrouble, wasSignedIn, hasList } = visitor
  if (isSignedIn !== undefined) return isSignedIn ? 'in' : 'out'
  if (wasSignedIn && hasList) return 'in'
  if (isInTrouble) return 'trouble'
  return wasSignedIn ? 'in' : 'wait'
}
