/** Loads what was requested last. Returns null if a later request has replaced it, or if it could not be loaded. */
export function createLatestLoader<Key, Value>(load: (key: Key) => Promise<Value>) {
  let requests = 0

  return async function loadLatest(key: Key, onFailed?: () => void): Promise<Value | null> {
    requests += 1
    const own = requests
    const value = await load(key).catch(() => {
      if (own === requests) onFailed?.()
      return null
    })
    return own === requests ? value : null
  }
}
