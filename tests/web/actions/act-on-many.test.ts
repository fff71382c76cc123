import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../web/actions/action-center.ts'
import { actOnMany, runBulk } from '../../../web/actions/bulk/act-on-many.ts'
import type { FailureCode } from '../../../web/requests/transport/client.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { aSpace } from '../support/a-space.ts'
import { settle } from '../support/fake-clock.ts'

/** Acts on ten Spaces that are all refused for the same reason. */
async function refuseAll(code: FailureCode) {
  const error = new ApiError({ code, message: 'no' })
  const outcomes: Outcome[] = []
  await actOnMany({
    center: { run: async (space, action) => ({ kind: 'refused', space, action, isQuiet: true, error }) },
    action: 'restart',
    spaces: Array.from({ length: 10 }, (_, index) => aSpace(`ada/s${index}`)),
    controller: new AbortController(),
    onOutcome: (outcome) => outcomes.push(outcome),
  })
  return outcomes.length
}

it('continues with the others when one is refused', async () => {
  expect(await refuseAll('hub_rejected')).toBe(10)
})

it('starts nothing more once the session has ended', async () => {
  expect(await refuseAll('unauthorized')).toBe(4)
})

/** Work that ends when the test says so. */
function createWork() {
  const open = new Map<number, () => void>()
  const begun: number[] = []
  return {
    begun,
    open,
    run: (item: number) =>
      new Promise<string>((resolve) => {
        begun.push(item)
        open.set(item, () => {
          open.delete(item)
          resolve(`done ${item}`)
        })
      }),
    async end(item: number) {
      open.get(item)?.()
      await settle()
    },
  }
}

describe('runBulk', () => {
  it('works on a few at a time, in order, and reports each result as it comes', async () => {
    const work = createWork()
    const results: string[] = []
    const all = runBulk({
      items: [1, 2, 3, 4, 5, 6],
      run: work.run,
      concurrency: 4,
      signal: new AbortController().signal,
      onResult: (_, result) => results.push(result),
    })

    expect(work.begun).toEqual([1, 2, 3, 4])
    await work.end(3)
    expect(work.begun).toEqual([1, 2, 3, 4, 5])
    expect(results).toEqual(['done 3'])
    for (const item of [1, 2, 4, 5, 6]) await work.end(item)
    await all

    expect(results).toHaveLength(6)
  })

  it('starts nothing more once it is stopped, and waits for what is under way', async () => {
    const work = createWork()
    const results: string[] = []
    const controller = new AbortController()
    const all = runBulk({
      items: [1, 2, 3, 4],
      run: work.run,
      concurrency: 2,
      signal: controller.signal,
      onResult: (_, result) => results.push(result),
    })

    controller.abort()
    await work.end(1)
    await work.end(2)
    await all

    expect(work.begun).toEqual([1, 2])
    expect(results).toEqual(['done 1', 'done 2'])
  })

  it('ends at once with nothing to do', async () => {
    const signal = new AbortController().signal
    await runBulk({
      items: [],
      run: () => Promise.resolve(1),
      concurrency: 4,
      signal,
      onResult: () => expect.fail(),
    })
  })
})
