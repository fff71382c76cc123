/** Aborts its signal if `heard` is not called for `silentMs`. Runs from the first `heard` until `end`. */
export function createSilenceWatch(silentMs: number) {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | null = null
  function end(): void {
    if (timer !== null) clearTimeout(timer)
  }
  return {
    signal: silence.signal,
    heard(): void {
      end()
      timer = setTimeout(() => silence.abort(), silentMs)
    },
    end,
  }
}
