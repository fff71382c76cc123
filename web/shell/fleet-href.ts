import { useEffect } from 'react'
import { useLocation, useSearch } from 'wouter'

let lastSearch = ''

/** Remembers the choices of the fleet page for the life of the tab. */
export function useFleetMemory() {
  const [path] = useLocation()
  const search = useSearch()
  useEffect(() => {
    if (path === '/') lastSearch = search
  }, [path, search])
}

/** The fleet page as last seen: with its search, filters, sort and view. */
export function fleetHref(): string {
  return lastSearch ? `/?${lastSearch}` : '/'
}

export type ChoiceName = 'state' | 'account' | 'view' | 'sort' | 'group' | 'density'

/** The fleet page with one choice changed, and the others kept. */
export function withChoice(href: string, name: ChoiceName, value: string): string {
  const search = new URLSearchParams(href.split('?')[1])
  search.set(name, value)
  // The search might hide what is requested now.
  if (name === 'state' || name === 'account') search.delete('q')
  return `/?${search}`
}
