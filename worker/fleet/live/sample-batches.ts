/** Samples that arrive within this time share a write. */
const WINDOW_MS = 100
/** A window that is full is delivered before its end: what waits counts for no reader's limit. */
const FULL_CHARACTERS = 32 * 1024

/** A sample as it is sent. */
export interface WaitingSample {
  spaceId: string
  text: string
}

/**
 * Collects samples, so that each viewer gets one write for many of them: a write costs more than what is in it. The first sample
 * after a quiet time is delivered at once; those of the next 100 ms wait for the end of that time.
 * Invariant: the one timer runs only within 100 ms after a delivery.
 */
export function createSampleBatches(deliver: (batch: readonly WaitingSample[]) => void) {
  let waiting: WaitingSample[] = []
  let characters = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  /** Delivers what waits. Whatever is sent around this must do it first, so that events stay in order. */
  function flush(): void {
    if (waiting.length === 0) return
    const batch = waiting
    waiting = []
    characters = 0
    deliver(batch)
  }

  function openWindow(): void {
    flush()
    timer = setTimeout(closeWindow, WINDOW_MS)
  }

  function closeWindow(): void {
    timer = null
    if (waiting.length > 0) openWindow()
  }

  return {
    add(sample: WaitingSample): void {
      waiting.push(sample)
      characters += sample.text.length
      if (timer === null) openWindow()
      else if (characters > FULL_CHARACTERS) flush()
    },

    flush,

    /** Drops what waits; no timer is left. */
    stop(): void {
      waiting = []
      characters = 0
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
