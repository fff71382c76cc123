import type { Crosshair } from './plot.tsx'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 }

/** Where a key moves the crosshair; undefined for a key that is not ours. It comes in from the newest sample. */
export function stepCrosshair(key: string, from: Crosshair, count: number): Crosshair | undefined {
  if (count === 0) return undefined
  if (key === 'Escape') return null
  if (key === 'Home') return 0
  if (key === 'End') return count - 1

  const step = STEPS[key]
  if (step === undefined) return undefined
  return Math.min(count - 1, Math.max(0, (from ?? count) + step))
}
