/** So many Spaces of one account are read as fast as they come. */
const FREELY = 50
const PAUSE_MS = 6_000

/**
 * How long to wait before the next Space of an account. Each takes two calls of the Hub's 1,000 in 5 minutes for a free account: after 50 Spaces, one in 6
 * seconds is a tenth of that.
 */
export function pauseBefore(indexInAccount: number): number {
  return indexInAccount < FREELY ? 0 : PAUSE_MS
}
