/** Loads what was asked for last: null for what a later request has overtaken, and for what could not be had. */
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
