import type { Action } from '../../shared/actions.ts'
import type { Space } from '../../shared/space.ts'
import { DOUBT_MS, isSettled, isUnsettled } from '../../shared/stages.ts'
import type { Clock } from '../time/clock.ts'

const SLOW_MS = 600_000

/** An action that the Hub has accepted, and what was seen of its Space since. */
interface Settling {
  action: Action
  isQuiet: boolean
  phase: 'settling'
  space: Space
  moved: boolean
  ageMs: number
  cancels: (() => void)[]
}

/**
 * The accepted actions until their Spaces stand still again.
 *
 * Invariant: each one ends as settled or slow, unless a later one of the same Space takes its place.
 */
export function createSettling(clock: Clock, onEnd: (ended: Settling, kind: 'settled' | 'slow') => void) {
  const entries = new Map<string, Settling>()

  function leave(spaceId: string) {
    for (const cancel of entries.get(spaceId)?.cancels ?? []) cancel()
    entries.delete(spaceId)
  }

  function end(entry: Settling, kind: 'settled' | 'slow') {
    leave(entry.space.id)
    onEnd(entry, kind)
  }

  function look(entry: Settling, space: Space) {
    entry.space = space
    entry.moved ||= isUnsettled(space.stage)
    if (isSettled(entry.action, space.stage, entry)) end(entry, 'settled')
  }

  function grow(entry: Settling) {
    entry.ageMs = DOUBT_MS
    look(entry, entry.space)
  }

  return {
    get: (spaceId: string): Settling | undefined => entries.get(spaceId),
    size: () => entries.size,

    follow(space: Space, { action, isQuiet }: Pick<Settling, 'action' | 'isQuiet'>) {
      leave(space.id)
      const seen = { space, moved: false, ageMs: 0 }
      const entry: Settling = { action, isQuiet, phase: 'settling', ...seen, cancels: [] }
      entry.cancels = [
        clock.after(DOUBT_MS, () => grow(entry)),
        clock.after(SLOW_MS, () => end(entry, 'slow')),
      ]
      entries.set(space.id, entry)
      look(entry, space)
    },

    observe(spaces: readonly Space[]) {
      if (entries.size === 0) return
      for (const space of spaces) {
        const entry = entries.get(space.id)
        if (entry) look(entry, space)
      }
    },
  }
}
