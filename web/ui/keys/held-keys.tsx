import { useEffect, useLayoutEffect, useState } from 'react'
import { isFree, wasHandled } from './use-hotkeys.ts'

/** An older key is not repeated: by then, the user has given up. */
const LONGEST_MS = 10_000

/**
 * Stands in for a part of the page whose code is loading and will handle keys: what is pressed now, and handled by nothing else,
 * is pressed again for that part, before any key that is pressed later. Renders nothing.
 */
export function HeldKeys() {
  const [{ hold, release }] = useState(holdKeys)
  // From the first frame on, until the part listens: its listeners are added in the same run of effects as this one ends in.
  useLayoutEffect(hold, [hold])
  useEffect(() => release, [release])
  return null
}

function holdKeys() {
  let held: KeyboardEvent[] = []
  const keep = (event: KeyboardEvent) => {
    if (isFree(event) && !event.ctrlKey && !event.metaKey && !event.altKey) held.push(event)
  }
  return {
    hold: () => addEventListener('keydown', keep),
    release() {
      removeEventListener('keydown', keep)
      // After the effects that add the part's listeners, but not in a task of its own: another key could come first.
      queueMicrotask(() => {
        repeat(held)
        held = []
      })
    },
  }
}

// On the window, where hotkeys are listened for: the elements have had their event.
function repeat(events: readonly KeyboardEvent[]) {
  for (const event of events)
    if (!wasHandled(event) && performance.now() - event.timeStamp < LONGEST_MS)
      dispatchEvent(new KeyboardEvent('keydown', event))
}
