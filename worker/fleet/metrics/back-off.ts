const BASE_MS = 500
const MAX_MS = 30_000
const MAX_PATIENT_MS = 5 * 60_000

/** How long to wait after so many failures in a row: 0.5 s doubling to 30 s, and half of it by chance. */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const full = Math.min(MAX_MS, BASE_MS * 2 ** Math.min(failures, 10))
  return Math.max(BASE_MS, full / 2 + (full / 2) * random())
}

/** The same where trying soon is of no use: doubling from `firstMs` to 5 minutes. */
export function patientMs(firstMs: number, tries: number): number {
  return Math.min(MAX_PATIENT_MS, firstMs * 2 ** Math.min(tries, 10))
}

/** Waits, or returns at once when `signal` aborts; it leaves no timer behind. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
  })
}
