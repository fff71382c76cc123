import { flavorOf } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { groupOf } from '../../../../shared/model/stages.ts'
import { hasValue, IS_VALUES } from '../../../../shared/search/filters.ts'
import { foldText } from '../../../../shared/search/fold-text.ts'
import { splitFilter } from '../../../../shared/search/parse-search.ts'
import { SEARCH_KEYS, type SearchKey } from '../../../../shared/search/query.ts'
import { serializeSearch } from '../../../../shared/search/serialize-search.ts'

/** All that `is:` knows; typing narrows longer lists, such as tags. */
const MAX_OPTIONS = 20

export interface Completion {
  /** What takes the place of the token before the caret. */
  insert: string
  key: SearchKey
  /** Null: the key itself. */
  value: string | null
  /** How many Spaces have the value. */
  count: number | null
}

export interface Completions {
  /** Where the token that they complete begins. */
  start: number
  options: Completion[]
}

/** What can complete the word before the caret: a key from its second letter on, or a value of a key. */
export function complete(
  text: string,
  caret: number,
  spaces: readonly Space[],
  labelOf: (key: SearchKey, value: string) => string,
): Completions {
  const before = text.slice(0, caret)
  const token = /(?:^|\s)(\S*)$/.exec(before)?.[1] ?? ''
  const start = caret - token.length
  if (/^\S/.test(text.slice(caret))) return { start, options: [] }
  const filter = splitFilter(token.replace(/[："“”「]/g, (sign) => (sign === '：' ? ':' : '')))
  if (!filter) return { start, options: completeKey(token) }

  const typed = foldText(filter.value)
  const fits = (value: string) =>
    [value, labelOf(filter.key, value)].some((word) => foldText(word).includes(typed))
  const options = valuesOf(filter.key, spaces)
    .filter(({ value }) => fits(value))
    .slice(0, MAX_OPTIONS)
    .map(({ value, count }) => ({ ...toOption(filter.key, value), count }))
  const isWhole = options.length === 1 && options[0]?.value === filter.value
  return { start, options: isWhole ? [] : options }
}

function completeKey(token: string): Completion[] {
  if (token.length < 2) return []
  const keys = SEARCH_KEYS.filter((key) => key.startsWith(foldText(token)))
  return keys.map((key) => ({ insert: `${key}:`, key, value: null, count: null }))
}

function toOption(key: SearchKey, value: string) {
  return { insert: `${serializeSearch({ words: [], filters: { [key]: [value] } })} `, key, value }
}

/** The values that Spaces have, the most frequent ones first; of `is:` all, in their own order. */
function valuesOf(key: SearchKey, spaces: readonly Space[]): { value: string; count: number }[] {
  if (key === 'is') {
    return IS_VALUES.map((value) => ({
      value,
      count: spaces.filter((space) => hasValue(space, 'is', value)).length,
    }))
  }
  const counts = new Map<string, number>()
  for (const space of spaces) {
    for (const value of READ[key](space)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

const READ: Record<Exclude<SearchKey, 'is'>, (space: Space) => readonly string[]> = {
  state: (space) => [groupOf(space)],
  owner: ({ owner }) => [owner],
  hw: (space) => [flavorOf(space) ?? []].flat(),
  sdk: ({ sdk }) => [sdk ?? []].flat(),
  tag: ({ tags }) => [...new Set(tags)],
}
