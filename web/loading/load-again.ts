/**
 * Fetches a chunk, and really fetches it again after a failure: browsers keep in mind that an address failed, so it is
 * asked for with another one.
 */
export function createLoader<Module>(
  load: () => Promise<Module>,
  importFrom: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): () => Promise<Module> {
  let failedAddress: string | null = null
  let attempts = 0
  let loaded: Promise<Module> | null = null

  function attempt(): Promise<Module> {
    if (failedAddress === null) return load()
    attempts += 1
    // The same chunk as at the first address: it exports the same.
    return importFrom(`${failedAddress}?again=${attempts}`) as Promise<Module>
  }

  return function loadAgain() {
    loaded ??= attempt().catch((error: unknown) => {
      loaded = null
      failedAddress ??= addressIn(error)
      throw error
    })
    return loaded
  }
}

// Chromium and Firefox name the chunk in their message; elsewhere the first address is simply asked for again.
function addressIn(error: unknown): string | null {
  return error instanceof Error ? (/https?:\/\/[^\s?]+\.js/.exec(error.message)?.[0] ?? null) : null
}
