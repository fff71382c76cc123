import type { ToastTone } from './toasts.ts'

export const VISIBLE_MS = 7_000

/** After how long a toast closes by itself; 0 if never. `isLimited`: it is hidden behind newer ones for now. */
export function visibleMs(tone: ToastTone, isLimited = false): number {
  // Errors stay until they are dismissed, and nothing expires unseen.
  const stays = isLimited || tone === 'bad' || tone === 'warn'
  return stays ? 0 : VISIBLE_MS
}
