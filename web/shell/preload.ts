const preloads = new Map<string, () => void>()

/** Tells how the page at this path is fetched. Importing the pages here would be a cycle: they have links too. */
export function registerPage(path: string, preloadPage: () => void) {
  preloads.set(path, preloadPage)
}

/** Fetches a page before it is asked for. A guess: if it fails, the real request will tell. */
export function preload(path: string) {
  preloads.get(path)?.()
}
