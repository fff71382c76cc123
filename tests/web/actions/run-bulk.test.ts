import { describe, expect, it } from 'vitest'
import { runBulk } from '../../../web/actions/bulk/run-bulk.ts'
import { settle } from '../support/fake-clock.ts'

/** Work that ends when it is told to. */
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
  it('works on a few at a time, in order, and tells each result as it comes', async () => {
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

  it('begins nothing more once it is stopped, and waits for what is under way', async () => {
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
