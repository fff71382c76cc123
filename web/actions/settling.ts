import type { Action } from '../../shared/model/actions.ts'
import { isSettled, STAGE_LAG_MS } from '../../shared/model/outcome.ts'
import type { Space } from '../../shared/model/space.ts'
import { isUnsettled } from '../../shared/model/stages.ts'
import type { Clock } from '../time/clock.ts'

const SLOW_MS = 600_000

/** An accepted action, and what was seen of its Space since. */
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
 * The accepted actions until their Spaces settle.
 *
 * Invariant: each one ends as settled or slow, unless a later one of the same Space replaces it.
 */
export function createSettling(clock: Clock, onEnd: (ended: Settling, kind: 'settled' | 'slow') => void) {
  const entries = new Map<string, Settling>()

  function drop(spaceId: string) {
    for (const cancel of entries.get(spaceId)?.cancels ?? []) cancel()
    entries.delete(spaceId)
  }

  function end(entry: Settling, kind: 'settled' | 'slow') {
    drop(entry.space.id)
    onEnd(entry, kind)
  }

  function check(entry: Settling, space: Space) {
    entry.space = space
    entry.moved ||= isUnsettled(space.stage)
    if (isSettled(entry.action, space.stage, entry)) end(entry, 'settled')
  }

  function endLag(entry: Settling) {
    entry.ageMs = STAGE_LAG_MS
    check(entry, entry.space)
  }

  return {
    get: (spaceId: string): Settling | undefined => entries.get(spaceId),
    size: () => entries.size,

    follow(space: Space, { action, isQuiet }: Pick<Settling, 'action' | 'isQuiet'>) {
      drop(space.id)
      const seen = { space, moved: false, ageMs: 0 }
      const entry: Settling = { action, isQuiet, phase: 'settling', ...seen, cancels: [] }
      entry.cancels = [
        clock.after(STAGE_LAG_MS, () => endLag(entry)),
        clock.after(SLOW_MS, () => end(entry, 'slow')),
      ]
      entries.set(space.id, entry)
      check(entry, space)
    },

    observe(spaces: readonly Space[]) {
      if (entries.size === 0) return
      for (const space of spaces) {
        const entry = entries.get(space.id)
        if (entry) check(entry, space)
      }
    },
  }
}
