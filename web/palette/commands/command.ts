import type { LucideIcon } from 'lucide-react'
import { type Action, listActions } from '../../../shared/model/actions.ts'
import { foldText, hasWords, wordsOf } from '../../../shared/search-text.ts'

export interface Command {
  /** Words to find it by in any language, and what tells it from the others. */
  id: string
  label: string
  icon: LucideIcon
  group: 'go' | 'filters' | 'settings'
  /** Why it cannot be chosen now. */
  disabledReason?: string | null
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

/** "restart weather" is an action and what to look for. Null if the first word is not an action's. */
export function splitAction(
  query: string,
  labelOf: (action: Action) => string,
): { action: Action; rest: string } | null {
  const [first = '', ...rest] = query.trim().split(/\s+/)
  const word = foldText(first)
  const action = listActions().find((candidate) => [candidate, foldText(labelOf(candidate))].includes(word))
  return action && rest.length > 0 ? { action, rest: rest.join(' ') } : null
}
