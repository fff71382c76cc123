import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element in rem; that of the window until it is mounted. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => toRem(innerWidth))

  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(toRem(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])

  return width
}

function toRem(pixels: number): number {
  return pixels / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
