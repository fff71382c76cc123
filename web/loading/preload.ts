const preloads = new Map<string, () => void>()

/**
 * Registers how code is loaded: a page by its path, the palette by its name. An import here would be a cycle: pages have
 * links.
 */
export function registerPreload(name: string, preloadCode: () => void) {
  preloads.set(name, preloadCode)
}

/** Loads code before it is needed. Speculative: if it fails, the real request will report it. */
export function preload(name: string) {
  preloads.get(name)?.()
}
