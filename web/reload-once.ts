const RELOADED_AT = 'reloaded-at'
const PAUSE_MS = 60_000

let isLeaving = false

/**
 * After a deploy the chunks of the page that is open are gone. Reloading gets the new ones; once a
 * minute at most, so that a chunk that is broken for good does not reload for ever.
 */
export function reloadOnMissingChunk() {
  addEventListener('vite:preloadError', (event) => {
    if (Date.now() - lastReload() < PAUSE_MS) return
    try {
      sessionStorage.setItem(RELOADED_AT, String(Date.now()))
    } catch {
      return // Without storage nothing would stop the next reload.
    }
    event.preventDefault()
    isLeaving = true
    location.reload()
  })
}

/** Whether the page is about to be loaded anew: until it is, what misses its code is no news to the user. */
export function isReloading(): boolean {
  return isLeaving
}

function lastReload(): number {
  try {
    return Number(sessionStorage.getItem(RELOADED_AT) ?? 0)
  } catch {
    return 0
  }
}
