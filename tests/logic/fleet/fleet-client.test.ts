import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Env } from '../../../worker/env.ts'
import { createFleetClient } from '../../../worker/fleet/client.ts'

const RESET = Object.assign(new Error('Durable Object reset because its code was updated.'), {
  retryable: true,
})
const OVERLOADED = Object.assign(new Error('Durable Object is overloaded.'), { overloaded: true })
const BOTH = Object.assign(new Error('Durable Object is overloaded.'), { overloaded: true, retryable: true })

const CALLER = { requestId: 'request-1', problems: [{ code: 'blank', params: { variable: 'HF_USER' } }] }

/** A namespace whose object fails the first calls with these errors, then succeeds. */
function breaking(...errors: Error[]) {
  const calls: string[] = []
  const inputs: unknown[][] = []
  const broken = [...errors]
  const stub = new Proxy(
    {},
    {
      get:
        (_, name) =>
        async (...input: unknown[]) => {
          calls.push(String(name))
          inputs.push(input)
          const error = broken.shift()
          if (error) throw error
          return { ok: true, value: ['alice'] }
        },
    },
  )
  const FLEET = { getByName: () => stub } as unknown as Env['FLEET']
  return { fleet: createFleetClient({ FLEET }, CALLER), calls, inputs }
}

const RESTART = {
  by: { kind: 'admin', name: 'admin' },
  spaceId: 'alice/chat',
  command: { action: 'restart' },
  idempotencyKey: null,
} as const

describe('a call to the Fleet', () => {
  it('carries the request id and the problems of the variables, for every method', async () => {
    const { fleet, calls, inputs } = breaking()
    await fleet.find('alice/chat')
    await fleet.extendSession('session-1', 1)
    await fleet.act(RESTART)

    expect(calls).toEqual(['find', 'extendSession', 'act'])
    expect(inputs).toEqual([
      [CALLER, 'alice/chat'],
      [CALLER, 'session-1', 1],
      [CALLER, RESTART],
    ])
  })
})

describe('a call to the Fleet that fails', () => {
  afterEach(() => vi.restoreAllMocks())
  const quiet = () => ({
    warn: vi.spyOn(console, 'warn').mockImplementation(() => undefined),
    error: vi.spyOn(console, 'error').mockImplementation(() => undefined),
  })

  it('is retried once when that is safe: every method but those that act at the Hub', async () => {
    const acting = ['act', 'configure', 'changeHardware']
    const safe = Object.entries(breaking().fleet).filter(([verb]) => !acting.includes(verb))
    expect(safe.length).toBeGreaterThan(0)
    for (const [verb] of safe) {
      const { fleet, calls } = breaking(RESET)
      const again = new Map<string, (...input: never[]) => Promise<unknown>>(Object.entries(fleet)).get(verb)

      expect(await again?.(), verb).toEqual(['alice'])
      expect(calls).toEqual([verb, verb])
    }
  })

  it.each([
    ['is overloaded', [OVERLOADED], 1],
    ['is overloaded, and says that it may be asked again', [BOTH], 1],
    ['is reset twice', [RESET, RESET], 2],
  ])('is store_unavailable with a Retry-After if the object %s', async (_, errors, times) => {
    const { warn, error } = quiet()
    const { fleet, calls } = breaking(...errors)

    await expect(fleet.usernames()).rejects.toMatchObject({
      code: 'store_unavailable',
      retryAfterSeconds: expect.any(Number),
    })
    expect(calls).toHaveLength(times)
    expect(warn).toHaveBeenCalledOnce()
    expect(error).not.toHaveBeenCalled()
  })

  it('throws the original error if the object has a bug', async () => {
    const { fleet } = breaking(new TypeError('undefined is not a function'))

    await expect(fleet.usernames()).rejects.toThrow('undefined is not a function')
  })

  it.each([[RESET], [OVERLOADED], [BOTH], [new Error('Network connection lost.')]])(
    'is outcome_unknown for an action, which is not sent twice: %s',
    async (broken) => {
      quiet()
      const { fleet, calls } = breaking(broken)

      await expect(fleet.act(RESTART)).rejects.toMatchObject({
        code: 'outcome_unknown',
        message: expect.stringContaining('alice/chat'),
      })
      expect(calls).toEqual(['act'])
    },
  )
})
