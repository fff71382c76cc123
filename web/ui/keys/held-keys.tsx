import { useEffect } from 'react'
import { isFree, wasHandled } from './use-hotkeys.ts'

/** An older key is not repeated: by then, the user has given up. */
const LONGEST_MS = 10_000

/**
 * Stands in for a part of the page whose code is loading and will handle keys: what is pressed now, and handled by nothing else,
 * is pressed again for that part. Renders nothing.
 */
export function HeldKeys() {
  useEffect(() => {
    const held: KeyboardEvent[] = []
    function hold(event: KeyboardEvent) {
      if (!isFree(event) || event.ctrlKey || event.metaKey || event.altKey) return
      // After the other listeners.
      setTimeout(() => !wasHandled(event) && held.push(event))
    }
    addEventListener('keydown', hold)
    return () => {
      removeEventListener('keydown', hold)
      // After the part's own listeners have been added.
      setTimeout(() => repeat(held))
    }
  }, [])
  return null
}

// On the window, where hotkeys are listened for: the elements have had their event.
function repeat(events: readonly KeyboardEvent[]) {
  for (const event of events)
    if (performance.now() - event.timeStamp < LONGEST_MS) dispatchEvent(new KeyboardEvent('keydown', event))
}
