const MOST_TRIES = 3

export interface Taken<T> {
  value: T
  /** The noise of the machine during the measurement; 0 is best. */
  disturbance: number
}

/**
 * Measures, and measures again while the machine is noisy. The calmest measurement counts: it is chosen by the
 * noise, never by the result.
 */
export async function takeCalmest<T>(tolerable: number, measure: () => Promise<Taken<T>>): Promise<T> {
  let calmest = await measure()
  for (let tries = 1; tries < MOST_TRIES && calmest.disturbance > tolerable; tries++) {
    const next = await measure()
    if (next.disturbance < calmest.disturbance) calmest = next
  }
  return calmest.value
}
