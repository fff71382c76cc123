/**
 * Runs something with a signal that aborts after `ms`. Not by `AbortSignal.timeout`: that keeps running after the
 * answer has come, and keeps a Durable Object from resting.
 */
export async function withDeadline<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new DOMException('The time is over', 'TimeoutError')), ms)
  try {
    return await run(late.signal)
  } finally {
    clearTimeout(timer)
  }
}
