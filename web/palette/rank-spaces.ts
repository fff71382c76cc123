import type { Space } from '../../shared/model/space.ts'
import { foldText, hasWords, wordsOf } from '../../shared/search/fold-text.ts'

export interface Found {
  /** The best ones, at most `limit`. */
  spaces: Space[]
  /** The total number of matches. */
  total: number
}

/** What a query is compared with, folded. */
interface SearchableTexts {
  title: string
  name: string
  id: string
  /** All of it, with tags and SDK. */
  all: string
}

/**
 * Finds Spaces by title, id, tag or SDK. All words must occur anywhere: parts of words match, which Chinese and Japanese
 * titles need. Matches at the start come before other matches.
 */
export function createSpaceFinder() {
  // A changed Space is a new object, so the cache is never out of date.
  const known = new WeakMap<Space, SearchableTexts>()

  function textsOf(space: Space): SearchableTexts {
    const cached = known.get(space)
    if (cached) return cached
    const { title, id, name, tags, sdk } = space
    const all = foldText([title, id, ...tags, sdk ?? ''].join('\n'))
    const texts = { title: foldText(title), name: foldText(name), id: foldText(id), all }
    known.set(space, texts)
    return texts
  }

  return function findSpaces(spaces: readonly Space[], query: string, limit: number): Found {
    const words = wordsOf(query)
    const whole = words.join(' ')
    const ranked = spaces.flatMap((space) => {
      const texts = textsOf(space)
      return hasWords(texts.all, words) ? { space, rank: rankOf(texts, whole) } : []
    })
    ranked.sort((a, b) => a.rank - b.rank)
    return { spaces: ranked.slice(0, limit).map(({ space }) => space), total: ranked.length }
  }
}

// The sort is stable: Spaces of the same rank keep the order of the list.
function rankOf({ title, name, id }: SearchableTexts, query: string): number {
  if (title === query || name === query || id === query) return 0
  if (title.startsWith(query)) return 1
  if (name.startsWith(query) || id.startsWith(query)) return 2
  if (title.includes(` ${query}`)) return 3
  if (title.includes(query)) return 4
  return id.includes(query) ? 5 : 6
}
