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

/**
 * Splits "restart weather" into an action and a query, which is empty after a blank. Null if the first word is not an action.
 */
export function splitAction(
  query: string,
  labelOf: (action: Action) => string,
): { action: Action; rest: string } | null {
  const [first = '', ...rest] = query.trimStart().split(/\s+/)
  const word = foldText(first)
  const action = listActions().find((candidate) => [candidate, foldText(labelOf(candidate))].includes(word))
  return action && rest.length > 0 ? { action, rest: rest.join(' ').trim() } : null
}
