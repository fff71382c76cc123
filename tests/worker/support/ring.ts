import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { expect, vi } from 'vitest'
import { fleetStub, whileTimePasses } from './fleet-clock.ts'

const MINUTE = 60_000

/** Lets the Fleet's alarm go off a minute later, and the look that it is for end. Call `stopTime` first. */
export async function ring(afterMs = MINUTE): Promise<void> {
  await runInDurableObject(fleetStub(), () => void vi.setSystemTime(Date.now() + afterMs))
  expect(await whileTimePasses(runDurableObjectAlarm(fleetStub()))).toBe(true)
}
