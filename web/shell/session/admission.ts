interface Visitor {
  /** Undefined while the server has not answered. */
  isSignedIn: boolean | undefined
  /** The server gave no usable answer, or has let us wait for too long. */
  isInTrouble: boolean
  /** Signed in when this browser was last here. */
  wasSignedIn: boolean
  /** There is something to show already. */
  hasList: boolean
}

/**
 * Whether the screen of a signed-in user may load. Whoever was signed in the last time need not wait for the answer; a
 * stranger does, and so is never refused anything. Without an answer the trouble is told, in place of a screen that
 * would ask for more of the same.
 */
export function admit(visitor: Visitor): 'in' | 'out' | 'wait' | 'trouble' {
  const { isSignedIn, isInTrouble, wasSignedIn, hasList } = visitor
  if (isSignedIn !== undefined) return isSignedIn ? 'in' : 'out'
  if (wasSignedIn && hasList) return 'in'
  if (isInTrouble) return 'trouble'
  return wasSignedIn ? 'in' : 'wait'
}
