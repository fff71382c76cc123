/** A glance at another tab does not interrupt the log. */
const HIDDEN_MS = 60_000

interface Connection {
  connect: () => void
  stop: () => void
  /** Whether it is open, or about to be. */
  isOn: () => boolean
}

/**
 * Connects, and stops while the page has been hidden for a minute: nobody reads, and the server would send for ever. Afterwards
 * it goes on where it was. Returns a function that ends all of it.
 */
export function followWhileVisible({ connect, stop, isOn }: Connection): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isInterrupted = false

  function interrupt() {
    isInterrupted = isOn()
    if (isInterrupted) stop()
  }

  function onChange() {
    clearTimeout(timer)
    if (document.visibilityState === 'hidden') timer = setTimeout(interrupt, HIDDEN_MS)
    else if (isInterrupted) {
      isInterrupted = false
      connect()
    }
  }

  connect()
  onChange()
  document.addEventListener('visibilitychange', onChange)
  return () => {
    document.removeEventListener('visibilitychange', onChange)
    clearTimeout(timer)
    stop()
  }
}
