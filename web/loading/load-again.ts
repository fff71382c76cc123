/**
 * Fetches a chunk, and really fetches it again after a failure: browsers cache the failure of a URL, so the retry uses
 * another one.
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
    // The same chunk as at the first URL, with the same exports.
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

// Chromium and Firefox name the chunk in their message; other browsers request the first URL again.
function addressIn(error: unknown): string | null {
  return error instanceof Error ? (/https?:\/\/[^\s?]+\.js/.exec(error.message)?.[0] ?? null) : null
}
