import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'

/** Between two strides promises may settle: what waits on them is this late at most. */
const STRIDE_MS = 10
const LONG_STRIDE_MS = 250

/** The one Fleet of the Worker under test. */
export function fleetStub() {
  return env.FLEET.getByName('fleet')
}

/**
 * Stops the clock of the Fleet and of the simulated Hub: from here on time passes by `passTime` alone.
 * The rate limits of the platform and KV keep to the real one.
 */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** Lets time pass, inside the Fleet: what its timers do is done on its behalf. */
export async function passTime(ms: number): Promise<void> {
  await stride(ms, STRIDE_MS)
}

/** The same for minutes, in longer strides. */
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

/** Gives promises and streams a few turns: a body that is read takes one, and a timer a millisecond. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Response('.').text()
}

/** Lets time pass until this is done, for what waits on timers in between. */
export async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
  let isDone = false
  const done = () => {
    isDone = true
  }
  work.then(done, done)
  while (!isDone) await passTime(50)
  return work
}

/** How often it is looked at: first while time passes, by a millisecond each, and on a busy machine for longer, while none does. */
const LOOKS = { inTime: 200, afterwards: 5_000 }

/** Waits until this no longer throws, while hardly any time passes: what was sent has to arrive. */
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
