import { describe, expect, it, vi } from 'vitest'
import { HubError } from '../../../worker/hub/transport/errors/hub-error.ts'
import { withRetries } from '../../../worker/hub/transport/retry.ts'

const hubError = (details: ConstructorParameters<typeof HubError>[2] = { transient: true }) =>
  new HubError('hub_unavailable', 'Trouble', details)

/** Runs a read that fails with these errors in turn and then works, and records every wait. */
async function runRead(...errors: Error[]) {
  const waits: number[] = []
  const left = [...errors]
  const read = vi.fn(async () => {
    const error = left.shift()
    if (error) throw error
    return 'read'
  })
  const result = await withRetries(read, async (ms) => void waits.push(ms)).catch((error: unknown) => error)
  return { result, waits, tries: read.mock.calls.length }
}

describe('a read of the Hub', () => {
  it('is sent once if it works', async () => {
    expect(await runRead()).toEqual({ result: 'read', waits: [], tries: 1 })
  })

  it('is retried twice, waiting longer the second time', async () => {
    const { result, waits, tries } = await runRead(hubError(), hubError())

    expect({ result, tries }).toEqual({ result: 'read', tries: 3 })
    expect(waits[0]).toBeGreaterThanOrEqual(250)
    expect(waits[0]).toBeLessThanOrEqual(500)
    expect(waits[1]).toBeGreaterThanOrEqual(500)
    expect(waits[1]).toBeLessThanOrEqual(1000)
  })

  it('fails with the last error after the third try', async () => {
    const last = hubError()
    const { result, tries } = await runRead(hubError(), hubError(), last)

    expect(result).toBe(last)
    expect(tries).toBe(3)
  })

  it('waits as long as the Hub asks for, up to 5 s', async () => {
    const { waits, tries } = await runRead(hubError({ transient: true, retryAfterSeconds: 5 }))

    expect(tries).toBe(2)
    expect(waits).toEqual([5000])
  })

  it('fails at once if the Hub asks for more than 5 s', async () => {
    const error = hubError({ transient: true, retryAfterSeconds: 6 })

    expect(await runRead(error)).toEqual({ result: error, waits: [], tries: 1 })
  })

  it('is not retried after a permanent failure', async () => {
    const refused = hubError({ transient: false })
    const bug = new TypeError('A bug')

    expect(await runRead(refused)).toEqual({ result: refused, waits: [], tries: 1 })
    expect(await runRead(bug)).toEqual({ result: bug, waits: [], tries: 1 })
  })
})
