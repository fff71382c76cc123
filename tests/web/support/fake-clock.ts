import type { Clock } from '../../../web/time/clock.ts'

/** A clock that moves only when the test advances it. */
export function createFakeClock() {
  let now = 0
  let pending: { at: number; run: () => void }[] = []

  const clock: Clock = {
    after(ms, run) {
      const timer = { at: now + ms, run }
      pending.push(timer)
      return () => {
        pending = pending.filter((other) => other !== timer)
      }
    },
  }

  /** Runs what falls due, in order, and lets promises settle in between. */
  async function pass(ms: number) {
    const end = now + ms
    await settle()
    for (;;) {
      const next = pending.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      now = next.at
      pending = pending.filter((timer) => timer !== next)
      next.run()
      await settle()
    }
    now = end
  }

  return { clock, pass, pendingCount: () => pending.length }
}

/** Lets everything run that waits only for promises. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
