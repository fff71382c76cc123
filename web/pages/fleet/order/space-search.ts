import type { Space } from '../../../../shared/model/space.ts'
import { groupOf } from '../../../../shared/model/stages.ts'
import { foldText, hasWords, wordsOf } from '../../../../shared/search-text.ts'
import type { Translate } from '../../../i18n/catalogue.ts'

export type Matches = (space: Space) => boolean

/** Finds Spaces by title, id, tag, SDK or state, as the Hub names it or in the user's language. */
export function createSearch(t: Translate): (query: string) => Matches {
  const texts = new WeakMap<Space, string>()

  function textOf(space: Space): string {
    const known = texts.get(space)
    if (known !== undefined) return known
    const { title, id, tags, sdk, stage } = space
    const words = [title, id, ...tags, sdk ?? '', stage, t(`stage.${stage}`), t(`group.${groupOf(space)}`)]
    const text = foldText(words.join('\n'))
    texts.set(space, text)
    return text
  }

  return function search(query) {
    const words = wordsOf(query)
    return (space) => words.length === 0 || hasWords(textOf(space), words)
  }
}
