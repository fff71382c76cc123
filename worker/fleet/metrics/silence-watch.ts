/** Aborts its signal when nothing is heard for `silentMs`; it runs from the first `heard` to `end`. */
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
