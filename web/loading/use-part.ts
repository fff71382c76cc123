import { type ComponentType, useEffect, useState } from 'react'

interface LoadedPart<Props> {
  load: () => Promise<ComponentType<Props>>
  loaded: () => ComponentType<Props> | null
}

/**
 * The component of a part, or null until its code is loaded: for a page that has something to show meanwhile. Without it,
 * React would hide the page for at least 300 ms. Throws a `MissingPartError` if the code cannot be loaded.
 */
export function usePart<Props>(part: LoadedPart<Props>, isWanted: boolean): ComponentType<Props> | null {
  const [failure, setFailure] = useState<unknown>(null)
  const [, setLoaded] = useState(false)

  useEffect(() => {
    if (isWanted && !part.loaded()) part.load().then(() => setLoaded(true), setFailure)
  }, [part, isWanted])

  if (failure) throw failure
  return part.loaded()
}
