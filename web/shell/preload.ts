type Load = () => Promise<unknown>

const loaders = new Map<string, Load>()

/** Tells how the page at this path is fetched. Importing the pages here would be a cycle: they have links too. */
export function registerPage<Page extends Load>(path: string, load: Page): Page {
  loaders.set(path, load)
  return load
}

/** Fetches a page before it is asked for. A guess: if it fails, the real request will tell. */
export function preload(path: string) {
  void loaders
    .get(path)?.()
    .catch(() => undefined)
}
