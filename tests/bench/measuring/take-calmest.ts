const MOST_TRIES = 3

export interface Taken<T> {
  value: T
  /** What the machine alone did meanwhile; 0 is the best. */
  disturbance: number
}

/**
 * Measures, and measures again while the machine disturbs. The calmest measurement counts: chosen by what the
 * machine did, never by what came out.
 */
export async function takeCalmest<T>(tolerable: number, measure: () => Promise<Taken<T>>): Promise<T> {
  let calmest = await measure()
  for (let tries = 1; tries < MOST_TRIES && calmest.disturbance > tolerable; tries++) {
    const next = await measure()
    if (next.disturbance < calmest.disturbance) calmest = next
  }
  return calmest.value
}
