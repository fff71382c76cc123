import { flavorOf } from '../model/hardware.ts'
import { hasValue } from './filters.ts'
import { foldText, hasWords } from './fold-text.ts'
import { SEARCH_KEYS, type SearchQuery } from './query.ts'
import type { Searchable } from './searchable.ts'

/** The text that free words are looked for in: what the Hub says of a Space, folded. */
export function searchTextOf(space: Searchable): string {
  const { id, title, description, tags, sdk, stage, errorMessage } = space
  return foldText([id, title, description, ...tags, sdk, stage, flavorOf(space), errorMessage].join('\n'))
}

/**
 * A test for the Spaces of a list. A word that is the whole id of one of them finds that Space alone, not those whose ids begin
 * with it.
 */
export function createMatcher<S extends Searchable>(
  query: SearchQuery,
  spaces: readonly Pick<S, 'id'>[],
  textOf?: (space: S) => string,
): (space: S) => boolean {
  const ids = findWholeIds(query, spaces)
  if (ids.size === 0) return (space) => matchesSearch(query, space, textOf)
  const rest = { ...query, words: query.words.filter((word) => !ids.has(foldText(word))) }
  return (space) => ids.has(foldText(space.id)) && matchesSearch(rest, space, textOf)
}

function findWholeIds({ words }: SearchQuery, spaces: readonly Pick<Searchable, 'id'>[]): Set<string> {
  const ids = new Set(words.filter((word) => word.includes('/')).map(foldText))
  if (ids.size === 0) return ids
  const known = new Set(spaces.map(({ id }) => foldText(id)))
  return new Set([...ids].filter((id) => known.has(id)))
}

/** Whether a Space matches. `textOf` may add words of the user's language to a Space's text, and keep it. */
export function matchesSearch<S extends Searchable>(
  { words, filters }: SearchQuery,
  space: S,
  textOf: (space: S) => string = searchTextOf,
): boolean {
  const hasFilters = SEARCH_KEYS.every((key) => {
    const values = filters[key]
    return !values || values.some((value) => hasValue(space, key, value))
  })
  return hasFilters && (words.length === 0 || hasWords(textOf(space), words.map(foldText)))
}
