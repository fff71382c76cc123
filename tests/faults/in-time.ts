import { expect } from 'vitest'

/** No caller waits longer: the Hub has ten seconds, and the rest is for a very busy machine. */
const LONGEST_MS = 45_000

/** The result of this promise, which must arrive in time. */
export async function inTime<T>(awaited: Promise<T>): Promise<T> {
  const before = Date.now()
  const value = await awaited
  expect(Date.now() - before).toBeLessThan(LONGEST_MS)
  return value
}

/** Waits as long as an answer says. */
export function waitFor(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
