import { createScheduledController, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import worker from '../../../worker/index.ts'
import { fleetStub } from '../support/fleet-clock.ts'
import { createTestApp } from '../support/test-app.ts'

const OK = { ok: true, value: undefined }
const RESET = Object.assign(new Error('The object was reset.'), { retryable: true })

async function trigger(keepWatching: () => Promise<unknown>) {
  const bindings = { ...env, FLEET: { getByName: () => ({ keepWatching }) } as unknown as typeof env.FLEET }
  await worker.scheduled(createScheduledController(), bindings)
}

it('arms the alarm of the Fleet again if it was lost', async () => {
  const { logs } = createTestApp()
  await runInDurableObject(fleetStub(), (_, state) => state.storage.deleteAlarm())

  await worker.scheduled(createScheduledController(), env)

  const alarm = await runInDurableObject(fleetStub(), (_, state) => state.storage.getAlarm())
  expect(alarm).toBeGreaterThan(Date.now())
  expect(logs).toEqual([])
})

it('tries again if a deploy breaks the call', async () => {
  createTestApp()
  const keepWatching = vi.fn(async () => OK).mockRejectedValueOnce(RESET)

  await trigger(keepWatching)

  expect(keepWatching).toHaveBeenCalledTimes(2)
})

it('logs a failure, and waits for the next time', async () => {
  const { logs } = createTestApp()

  await trigger(async () => Promise.reject(new Error('Exceeded the requests of the day')))

  expect(logs).toContainEqual(expect.objectContaining({ event: 'fleet-failure', task: 'keep-watching' }))
})
