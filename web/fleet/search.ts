import type { Space } from '../../shared/space.ts'
import { stageGroup } from '../../shared/stages.ts'
import type { Translate } from '../i18n/catalogue.ts'

export type Matches = (space: Space, query: string) => boolean

/**
 * Finds Spaces by title, id, tag, SDK or state, in the Hub's words and in the reader's. All words of the
 * query must occur, anywhere: so parts of words match, which is what Chinese and Japanese titles need.
 */
export function createSearch(t: Translate): Matches {
  const texts = new WeakMap<Space, string>()

  function textOf(space: Space): string {
    const known = texts.get(space)
    if (known !== undefined) return known
    const { title, id, tags, sdk, stage } = space
    const words = [title, id, ...tags, sdk ?? '', stage, t(`stage.${stage}`), t(`group.${stageGroup(stage)}`)]
    const text = normalize(words.join('\n'))
    texts.set(space, text)
    return text
  }

  return function matches(space, query) {
    const words = normalize(query).split(/\s+/).filter(Boolean)
    return words.length === 0 || words.every((word) => textOf(space).includes(word))
  }
}

// Full-width letters, accents composed or not, upper and lower case: all the same to who searches.
function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
