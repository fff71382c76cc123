/**
 * Runs a task with a signal that aborts after `ms`. Unlike `AbortSignal.timeout`, the timer is cleared when the task ends: a
 * pending timer keeps a Durable Object from hibernating.
 */
export async function withDeadline<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new DOMException('The deadline has passed', 'TimeoutError')), ms)
  try {
    return await run(late.signal)
  } finally {
    clearTimeout(timer)
  }
}
