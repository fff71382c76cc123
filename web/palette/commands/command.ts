import type { LucideIcon } from 'lucide-react'
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
