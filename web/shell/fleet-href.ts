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

/** The fleet's address with one choice changed, and the others as they are. */
export function withChoice(href: string, name: 'state' | 'account' | 'view', value: string): string {
  const search = new URLSearchParams(href.split('?')[1])
  search.set(name, value)
  // What is searched for would hide what is asked for now.
  if (name !== 'view') search.delete('q')
  return `/?${search}`
}
