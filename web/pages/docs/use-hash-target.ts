import { useEffect } from 'react'

/** Goes to the part that the address names: the browser looked for it before it was drawn. */
export function useHashTarget() {
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
}
