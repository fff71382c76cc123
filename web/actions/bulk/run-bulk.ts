interface BulkOptions<Item, Result> {
  items: readonly Item[]
  run: (item: Item) => Promise<Result>
  concurrency: number
  /** Aborted: nothing more is begun; what is under way is waited for. */
  signal: AbortSignal
  onResult: (item: Item, result: Result) => void
}

/** Works through the items in their order, a few at a time. `run` tells failure by its result; it never rejects. */
export async function runBulk<Item, Result>({
  items,
  run,
  concurrency,
  signal,
  onResult,
}: BulkOptions<Item, Result>) {
  const queue = items.values()

  async function work() {
    for (const item of queue) {
      if (signal.aborted) return
      onResult(item, await run(item))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}
