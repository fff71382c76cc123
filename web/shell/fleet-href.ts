import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'

let lastSearch = ''

/** Remembers what was chosen on the fleet page, while the tab lives. */
export function useFleetMemory() {
  const [path] = useLocation()
  const search = useSearch()
  useEffect(() => {
    if (path === '/') lastSearch = search
  }, [path, search])
}

/** The fleet as it was last seen: with its search, filters, sort and view. */
export function fleetHref(): string {
  return lastSearch ? `/?${lastSearch}` : '/'
}
