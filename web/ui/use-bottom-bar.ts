import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The ref of a bar at the lower edge. The page knows how high it is, so that toasts and the tray stay above it. */
export function useBottomBar<Bar extends HTMLElement>(isShown: boolean): RefObject<Bar | null> {
  const bar = useRef<Bar>(null)
  useLayoutEffect(() => {
    const { style } = document.documentElement
    if (!isShown || !bar.current) return
    const observer = new ResizeObserver(([entry]) => {
      const [size] = entry?.borderBoxSize ?? []
      style.setProperty('--bottom-bar', `${size?.blockSize ?? 0}px`)
    })
    observer.observe(bar.current)
    return () => {
      observer.disconnect()
      style.removeProperty('--bottom-bar')
    }
  }, [isShown])
  return bar
}
