/** Microseconds of a clock that all processes of the machine share and that never jumps. */
export function monotonicMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n)
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Checks every 100 ms until `holds` is true; returns the seconds that took, or null after `longestMs`. */
export async function waitUntil(holds: () => Promise<boolean>, longestMs: number): Promise<number | null> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < longestMs) {
    if (await holds()) return (performance.now() - startedAt) / 1_000
    await sleep(100)
  }
  return null
}
