/** Browsers repeat a request within seconds if a kept-alive connection breaks. */
const KEEP_MS = 60_000

interface KeptWork {
  at: number
  work: Promise<unknown>
}

/**
 * Runs requests with the same key only once; for a minute, repeats get the same answer. Chromium repeats even a POST if its
 * connection breaks before an answer arrives: that must not restart a Space twice.
 */
export function createOnce() {
  const kept = new Map<string, KeptWork>()

  return function once<T>(key: string, run: () => Promise<T>): Promise<T> {
    for (const [old, { at }] of kept) if (Date.now() - at >= KEEP_MS) kept.delete(old)
    const known = kept.get(key)
    if (known) return known.work as Promise<T>
    const work = run()
    kept.set(key, { at: Date.now(), work })
    return work
  }
}
