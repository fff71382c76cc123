/** What a key means to a list of options; -1 is the field itself. Null: nothing, the field may have it. */
export type ListStep = { move: number } | { pick: number } | 'dismiss' | null

/** Tab takes the first option if none is active; Enter only one that is. */
export function listStep(key: string, index: number, length: number): ListStep {
  if (length === 0) return null
  const places = length + 1
  switch (key) {
    case 'ArrowDown':
      return { move: ((index + 2) % places) - 1 }
    case 'ArrowUp':
      return { move: ((index + places) % places) - 1 }
    case 'Enter':
      return index >= 0 ? { pick: index } : null
    case 'Tab':
      return { pick: Math.max(index, 0) }
    case 'Escape':
      return 'dismiss'
    default:
      return null
  }
}
