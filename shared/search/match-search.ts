import { flavorOf } from '../model/hardware.ts'
import type { Space } from '../model/space.ts'
import { hasValue } from './filters.ts'
import { foldText, hasWords } from './fold-text.ts'
import { SEARCH_KEYS, type SearchQuery } from './query.ts'

/** The text that free words are looked for in: what the Hub says of a Space, folded. */
export function searchTextOf(space: Space): string {
  const { id, title, description, tags, sdk, stage, errorMessage } = space
  return foldText([id, title, description, ...tags, sdk, stage, flavorOf(space), errorMessage].join('\n'))
}

/** Whether a Space matches. `textOf` may add words of the user's language to a Space's text, and keep it. */
export function matchesSearch(
  { words, filters }: SearchQuery,
  space: Space,
  textOf: (space: Space) => string = searchTextOf,
): boolean {
  const hasFilters = SEARCH_KEYS.every((key) => {
    const values = filters[key]
    return !values || values.some((value) => hasValue(space, key, value))
  })
  return hasFilters && (words.length === 0 || hasWords(textOf(space), words.map(foldText)))
}
