import { useEffect } from 'react'

/** Goes to the part that the address names: the browser looked for it before it was drawn. */
export function useHashTarget() {
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    target?.scrollIntoView()
  }, [])
}
