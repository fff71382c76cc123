import { isFilterValue } from './filters.ts'
import { isSearchKey, type SearchKey, type SearchQuery } from './query.ts'

/** Quotes that open a phrase, with those that close it: also the ones of Chinese keyboards and word processors. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '「': '」' }

interface Token {
  text: string
  /** Where the first quoted part begins in `text`; a key before it is a key, one inside it is not. */
  quotedFrom: number
}

/**
 * Reads a search such as `bot state:failed owner:ada tag:"my tag"`. Never throws: what is no filter is a word to look for, and a
 * filter without a value, which is still being typed, is left out. A full-width colon counts, too.
 */
export function parseSearch(text: string): SearchQuery {
  const words: string[] = []
  const filters: SearchQuery['filters'] = {}
  for (const token of readTokens(text)) {
    const filter = toFilter(token)
    if (filter === null) words.push(token.text)
    else if (filter.value !== '') add(filters, filter)
  }
  return { words, filters }
}

/** The filters that name a value which does not exist, such as `is:foo`: they are searched as words. */
export function findUnknownFilters({ words }: SearchQuery): string[] {
  return words.filter((word) => splitFilter(word) !== null)
}

/** Key and value of a text such as `is:private`; null if it has no known key. */
export function splitFilter(text: string): { key: SearchKey; value: string } | null {
  const [, key = '', value = ''] = /^([a-z]+)[:：](.*)$/is.exec(text) ?? []
  const name = key.toLowerCase()
  return isSearchKey(name) ? { key: name, value: value.trim() } : null
}

function toFilter({ text, quotedFrom }: Token): { key: SearchKey; value: string } | null {
  const filter = splitFilter(text)
  if (filter === null || quotedFrom < filter.key.length + 1) return null
  return filter.value === '' || isFilterValue(filter.key, filter.value) ? filter : null
}

function add(filters: SearchQuery['filters'], { key, value }: { key: SearchKey; value: string }): void {
  const values = filters[key] ?? []
  if (!values.includes(value)) filters[key] = [...values, value]
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let token: Token | null = null
  let closing: string | null = null
  for (const character of text) {
    if (closing === null && /\s/.test(character)) {
      if (token) tokens.push(token)
      token = null
      continue
    }
    token ??= { text: '', quotedFrom: Number.POSITIVE_INFINITY }
    if (closing !== null && character === closing) closing = null
    else if (closing === null && QUOTES[character] !== undefined) {
      closing = QUOTES[character]
      token.quotedFrom = Math.min(token.quotedFrom, token.text.length)
    } else token.text += character
  }
  if (token) tokens.push(token)
  return tokens.filter((read) => read.text.trim() !== '')
}
