/** A signal that also aborts after a time, and says which of the two happened. Call `clear` when the call is over. */
export function createDeadline(ms: number, outer: AbortSignal | undefined) {
  const controller = new AbortController()
  let isOver = false
  const start = () =>
    setTimeout(() => {
      isOver = true
      controller.abort()
    }, ms)
  let timer = start()
  const follow = () => controller.abort(outer?.reason)
  if (outer?.aborted) follow()
  outer?.addEventListener('abort', follow)

  return {
    signal: controller.signal,
    isOver: () => isOver,
    /** Gives it the whole time again. */
    restart() {
      clearTimeout(timer)
      timer = start()
    },
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', follow)
    },
  }
}
