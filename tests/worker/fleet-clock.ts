import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'

/** The one Fleet of the Worker under test. */
export function fleetStub() {
  return env.FLEET.getByName('fleet')
}

/**
 * Stops the clock of the Fleet and of the simulated Hub: from here on time passes by `passTime` alone.
 * The rate limits of the platform, KV and `AbortSignal.timeout` keep to the real one.
 */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
}

/** Lets time pass, inside the Fleet: what its timers do is done on its behalf. */
export async function passTime(ms: number): Promise<void> {
  await runInDurableObject(fleetStub(), async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
}

/** Lets time pass until this is done, for what waits on timers in between. */
export async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
  let isDone = false
  const settle = () => {
    isDone = true
  }
  work.then(settle, settle)
  while (!isDone) await passTime(50)
  return work
}

/** Waits until this no longer throws, while hardly any time passes: what was sent has to arrive. */
export async function eventually(check: () => void): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      return check()
    } catch {
      await passTime(1)
    }
  }
  check()
}
