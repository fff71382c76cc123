/** Aborts its signal if `restart` is not called for `silentMs`. Runs from the first `restart` until `end`. */
export function createSilenceWatch(silentMs: number) {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | null = null
  function end(): void {
    if (timer !== null) clearTimeout(timer)
  }
  return {
    signal: silence.signal,
    restart(): void {
      end()
      timer = setTimeout(() => silence.abort(), silentMs)
    },
    end,
  }
}
