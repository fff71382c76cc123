const WINDOW_MS = 60_000

/** Waits for the next minute where too little of this one is left: the platform's limits count by it. */
export async function waitForRoom(ms = 5_000): Promise<void> {
  const left = WINDOW_MS - (Date.now() % WINDOW_MS)
  if (left < ms) await new Promise((resolve) => setTimeout(resolve, left))
}
