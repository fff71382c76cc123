/** What a search can be narrowed by, as `key:value`. */
export const SEARCH_KEYS = ['is', 'state', 'owner', 'hw', 'sdk', 'tag'] as const

export type SearchKey = (typeof SEARCH_KEYS)[number]

/** A parsed search: every word, and for every key any of its values, has to match. */
export interface SearchQuery {
  words: string[]
  filters: Partial<Record<SearchKey, string[]>>
}

export function isSearchKey(text: string): text is SearchKey {
  return (SEARCH_KEYS as readonly string[]).includes(text)
}
