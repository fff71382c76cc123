const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }

/**
 * The new position in a row of values after a key press, null for none; undefined for keys without meaning here. It enters at
 * the newest value.
 */
export function stepIndex(key: string, from: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined
  if (key === 'Escape') return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1

  const step = STEPS[key]
  if (step === undefined) return undefined
  return Math.min(count - 1, Math.max(0, (from ?? count) + step))
}
