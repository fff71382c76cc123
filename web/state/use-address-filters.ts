import { useSearchParams } from 'wouter'

/** The named filters in the address of the page, null if not set, and how to change some of them. */
export function useAddressFilters<Name extends string>(
  names: readonly Name[],
): [Record<Name, string | null>, (change: Partial<Record<Name, string | null>>) => void] {
  const [search, setSearch] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) || null]))

  function set(change: Partial<Record<Name, string | null>>) {
    setSearch((before) => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries<string | null | undefined>(change)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      return next
    })
  }
  return [values as Record<Name, string | null>, set]
}
