import type { LucideIcon } from 'lucide-react'
import { type Action, listActions } from '../../../shared/model/actions.ts'
import { foldText, hasWords, wordsOf } from '../../../shared/search/fold-text.ts'

export interface Command {
  /** Search terms in any language, and what makes the command unique. */
  id: string
  label: string
  icon: LucideIcon
  group: 'verbs' | 'go' | 'filters' | 'settings'
  /** Why it is unavailable now. */
  disabledReason?: string | null
  /** It asks for more in the palette. */
  staysOpen?: boolean
  /** Too special to be listed before anything is typed. */
  isMinor?: boolean
  run: () => void
}

export function matchCommands<Item extends Pick<Command, 'id' | 'label'>>(
  commands: readonly Item[],
  query: string,
): Item[] {
  const words = wordsOf(query)
  return commands.filter(({ id, label }) => {
    const text = foldText(`${label} ${id}`)
    return hasWords(text, words)
  })
}

/** What a query may begin with: an action, or the wish to see logs. */
export type Verb = Action | 'logs'

/**
 * Splits "restart weather" into a verb and a query, which is empty after a blank. Null if the first word is not a verb.
 */
export function splitVerb(
  query: string,
  labelOf: (verb: Verb) => string,
): { verb: Verb; rest: string } | null {
  const [first = '', ...rest] = query.trimStart().split(/\s+/)
  const word = foldText(first)
  const verbs: Verb[] = [...listActions(), 'logs']
  const verb = verbs.find((candidate) => [candidate, foldText(labelOf(candidate))].includes(word))
  if (!verb || rest.length === 0) return null
  // "logs of weather", as the command is worded.
  if (verb === 'logs' && rest.length > 1 && rest[0]?.toLowerCase() === 'of') rest.shift()
  return { verb, rest: rest.join(' ').trim() }
}
