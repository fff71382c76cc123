import { flavorOf } from '../../../../shared/model/hardware.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { groupOf } from '../../../../shared/model/stages.ts'
import { foldText } from '../../../../shared/search/fold-text.ts'
import { createMatcher, searchTextOf } from '../../../../shared/search/match-search.ts'
import { parseSearch } from '../../../../shared/search/parse-search.ts'
import type { Translate } from '../../../i18n/catalogue.ts'
import { hardwareName } from '../../../space-display/hardware.ts'

export type Matches = (space: Space) => boolean

/** Finds Spaces as the API's `q` does, and also by their state and hardware in the user's language. */
export function createSearch(t: Translate): (query: string, spaces?: readonly Space[]) => Matches {
  const texts = new WeakMap<Space, string>()

  function textOf(space: Space): string {
    const known = texts.get(space)
    if (known !== undefined) return known
    const local = [
      t(`stage.${space.stage}`),
      t(`group.${groupOf(space)}`),
      hardwareName(flavorOf(space) ?? ''),
    ]
    if (space.visibility !== 'public') local.push(t(`space.${space.visibility}`))
    const text = `${searchTextOf(space)}\n${foldText(local.join('\n'))}`
    texts.set(space, text)
    return text
  }

  return (query, spaces = []) => createMatcher(parseSearch(query), spaces, textOf)
}
