import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'

/** Promises settle between two steps: what waits for them is late by this much at most. */
const STRIDE_MS = 10
const LONG_STRIDE_MS = 250

/** The one Fleet of the Worker under test. */
export function fleetStub() {
  return env.FLEET.getByName('fleet')
}

/**
 * Stops the clock of the Fleet and of the simulated Hub: from here on only `passTime` advances it.
 * The platform's rate limits and KV still use the real clock.
 */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** Advances the clock inside the Fleet, so that its timers run in its own context. */
export async function passTime(ms: number): Promise<void> {
  await stride(ms, STRIDE_MS)
}

/** The same for minutes, in longer steps. */
export async function passMinutes(minutes: number): Promise<void> {
  await stride(minutes * 60_000, LONG_STRIDE_MS)
}

async function stride(ms: number, strideMs: number): Promise<void> {
  await runInDurableObject(fleetStub(), async () => {
    let left = ms
    do {
      vi.advanceTimersByTime(Math.min(left, strideMs))
      left -= strideMs
      await settle()
    } while (left > 0)
  })
}

/** Gives promises and streams a few turns: reading a body takes one, and a timer takes a millisecond. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Response('.').text()
}

/** Advances the clock until this settles, for code that waits on timers. */
export async function whileTimePasses<T>(work: Promise<T>, pass = () => passTime(50)): Promise<T> {
  let isDone = false
  const done = () => {
    isDone = true
  }
  work.then(done, done)
  while (!isDone) await pass()
  return work
}

/** How often to check: first while the clock advances by a millisecond each, then, on a busy machine, while it does not advance. */
const LOOKS = { inTime: 200, afterwards: 5_000 }

/** Waits until this no longer throws, while the clock hardly moves: messages need time to arrive. */
export async function eventually(check: () => void): Promise<void> {
  for (let looks = 0; looks < LOOKS.inTime + LOOKS.afterwards; looks++) {
    try {
      return check()
    } catch {
      if (looks < LOOKS.inTime) await passTime(1)
      else await runInDurableObject(fleetStub(), settle)
    }
  }
  check()
}
