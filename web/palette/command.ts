import type { LucideIcon } from 'lucide-react'
import { fold, wordsOf } from './fold.ts'

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
    const text = fold(`${label} ${id}`)
    return words.every((word) => text.includes(word))
  })
}
