import { parseSearch } from '../../shared/search/parse-search.ts'
import type { SearchQuery } from '../../shared/search/query.ts'
import { serializeSearch } from '../../shared/search/serialize-search.ts'

interface Chosen {
  q: string
  /** A counter, or `attention`. */
  state: string | null
  account: string | null
}

/**
 * One search for what is searched and chosen. Null if there is none: nothing is chosen, or the search has another value of the
 * chosen key, and two values of one key would mean any of them.
 */
export function toSearch({ q, state, account }: Chosen): string | null {
  const query = parseSearch(q)
  const chosen: [keyof SearchQuery['filters'], string | null][] = [
    [state === 'attention' ? 'is' : 'state', state],
    ['owner', account],
  ]
  for (const [key, value] of chosen) {
    if (value === null) continue
    const own = query.filters[key]
    if (own?.some((one) => one.toLowerCase() !== value.toLowerCase())) return null
    query.filters[key] = [value]
  }
  return serializeSearch(query) || null
}
