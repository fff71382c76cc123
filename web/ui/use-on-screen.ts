import { type RefObject, useEffect, useState } from 'react'

const callbacks = new WeakMap<Element, (isOnScreen: boolean) => void>()
let observer: IntersectionObserver | null = null

// One observer for all: the browser then reports a whole screen of cards at once.
function sharedObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) callbacks.get(entry.target)?.(entry.isIntersecting)
    },
    { rootMargin: '120px' },
  )
  return observer
}

/** Whether the element is on the screen, or about to be. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(false)

  useEffect(() => {
    const element = ref.current
    if (!element) return
    callbacks.set(element, setOnScreen)
    sharedObserver().observe(element)
    return () => {
      sharedObserver().unobserve(element)
      callbacks.delete(element)
    }
  }, [ref])

  return isOnScreen
}
