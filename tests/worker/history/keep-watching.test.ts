import { createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import worker from '../../../worker/index.ts'
import { createTestApp } from '../support/test-app.ts'

const OK = { ok: true, value: undefined }
const RESET = Object.assign(new Error('The object was reset.'), { retryable: true })

async function trigger(keepWatching: () => Promise<unknown>) {
  const bindings = { ...env, FLEET: { getByName: () => ({ keepWatching }) } as unknown as typeof env.FLEET }
  await worker.scheduled(createScheduledController(), bindings)
}

it('has the Fleet make sure of its next look, every quarter of an hour', async () => {
  const { logs } = createTestApp()
  const keepWatching = vi.fn(async () => OK)

  await trigger(keepWatching)

  expect(keepWatching).toHaveBeenCalledExactlyOnceWith({ requestId: expect.any(String), problems: [] })
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
