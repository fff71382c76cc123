/**
 * Aborts its signal if `restart` is not called for `silentMs`. Runs from the first `restart` until `end`. Restarting only notes
 * the time: it happens with every sample, and a timer costs more than that.
 */
export function createSilenceWatch(silentMs: number) {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | null = null
  let heardAt = 0

  function check(): void {
    const left = heardAt + silentMs - Date.now()
    if (left <= 0) silence.abort()
    else timer = setTimeout(check, left)
  }

  return {
    signal: silence.signal,
    restart(): void {
      heardAt = Date.now()
      timer ??= setTimeout(check, silentMs)
    },
    end(): void {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
