import { type ComponentType, startTransition, useEffect, useState } from 'react'

/** A part that the page can do without is tried again after this long. */
const AGAIN_MS = 5_000

/** What `createPart` returns, as far as it is needed here. */
export interface LoadedPart<Props> {
  load: () => Promise<ComponentType<Props>>
  loaded: () => ComponentType<Props> | null
}

/**
 * The component of a part, or null until its code is loaded: for a page that has something to show meanwhile. Without it,
 * React would hide the page for at least 300 ms. If the code cannot be loaded, this throws a `MissingPartError`, or tries again
 * if the page can do without (`isOptional`).
 */
export function usePart<Props>(
  part: LoadedPart<Props>,
  isWanted: boolean,
  { isOptional = false } = {},
): ComponentType<Props> | null {
  const [failure, setFailure] = useState<unknown>(null)
  const [, setLoaded] = useState(false)
  const isMissing = isWanted && part.loaded() === null

  useEffect(() => {
    let isOver = false
    function load() {
      // A transition is rendered in slices: what comes later must not block what is there.
      part.load().then(() => startTransition(() => setLoaded(true)), onFailure)
    }
    function onFailure(cause: unknown) {
      if (!isOptional) setFailure(cause)
      else if (!isOver) timer = setTimeout(load, AGAIN_MS)
    }
    // Not before the paint that follows: to begin to load code takes milliseconds.
    let timer = isMissing ? setTimeout(load) : undefined
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [part, isMissing, isOptional])

  if (failure) throw failure
  return part.loaded()
}
