import { splitFilter } from './parse-search.ts'
import { SEARCH_KEYS, type SearchQuery } from './query.ts'

/** The text of a search: reading it again gives the same search. */
export function serializeSearch({ words, filters }: SearchQuery): string {
  const terms = SEARCH_KEYS.flatMap((key) =>
    (filters[key] ?? []).map((value) => `${key}:${quoteIfNeeded(value)}`),
  )
  return [...words.map(toWord), ...terms].join(' ')
}

function toWord(word: string): string {
  return splitFilter(word) ? quote(word) : quoteIfNeeded(word)
}

function quoteIfNeeded(text: string): string {
  return /[\s"“”「」]/.test(text) ? quote(text) : text
}

// Straight quotes within the text are quoted with curly ones.
function quote(text: string): string {
  return `"${text.replaceAll('"', '"“"”"')}"`
}
