import type { Action } from '../../shared/model/actions.ts'
import { isSettled, STAGE_LAG_MS } from '../../shared/model/outcome.ts'
import type { Space } from '../../shared/model/space.ts'
import { isUnsettled } from '../../shared/model/stages.ts'
import type { Clock } from '../time/clock.ts'
import type { KeptAction, SettlingMemory } from './settling-memory.ts'

const SLOW_MS = 600_000

/** An accepted action, and what was seen of its Space since. */
interface Settling {
  action: Action
  isQuiet: boolean
  phase: 'settling'
  space: Space
  /** What is known of the Space may be from before the action. */
  isStale: boolean
  moved: boolean
  ageMs: number
  acceptedAt: number
  cancels: (() => void)[]
}

type Accepted = Pick<Settling, 'action' | 'isQuiet' | 'moved' | 'acceptedAt'>

export type IsNewer = (space: Space, than: { acceptedAt: number }) => boolean

interface SettlingOptions {
  clock: Clock
  memory: SettlingMemory
  onEnd: (ended: Settling, kind: 'settled' | 'slow') => void
}

/**
 * The accepted actions until their Spaces settle. They are followed across a reload of the page.
 *
 * Invariant: each one ends as settled or slow, unless a later one of the same Space replaces it.
 */
export function createSettling({ clock, memory, onEnd }: SettlingOptions) {
  const entries = new Map<string, Settling>()
  /** From before a reload, until their Spaces are known again. */
  const kept = new Map(readRecent(memory).map((action) => [action.spaceId, action]))

  function keep() {
    memory.write([...kept.values(), ...[...entries.values()].map(toKept)])
  }

  function drop(spaceId: string) {
    for (const cancel of entries.get(spaceId)?.cancels ?? []) cancel()
    entries.delete(spaceId)
    kept.delete(spaceId)
  }

  function end(entry: Settling, kind: 'settled' | 'slow') {
    drop(entry.space.id)
    keep()
    onEnd(entry, kind)
  }

  function check(entry: Settling, space: Space) {
    const { moved } = entry
    entry.space = space
    if (entry.isStale) return
    entry.moved ||= isUnsettled(space.stage)
    if (isSettled(entry.action, space.stage, entry)) end(entry, 'settled')
    else if (entry.moved !== moved) keep()
  }

  function endLag(entry: Settling) {
    entry.ageMs = STAGE_LAG_MS
    check(entry, entry.space)
  }

  function start(space: Space, action: Accepted, passed: number, isStale = false) {
    drop(space.id)
    const entry: Settling = { ...action, phase: 'settling', space, isStale, ageMs: 0, cancels: [] }
    if (passed >= STAGE_LAG_MS) entry.ageMs = STAGE_LAG_MS
    else entry.cancels.push(clock.after(STAGE_LAG_MS - passed, () => endLag(entry)))
    entry.cancels.push(clock.after(SLOW_MS - passed, () => end(entry, 'slow')))
    entries.set(space.id, entry)
    keep()
    check(entry, space)
  }

  return {
    get: (spaceId: string): Settling | undefined => entries.get(spaceId),
    size: () => entries.size,

    follow(space: Space, { action, isQuiet }: Pick<Settling, 'action' | 'isQuiet'>) {
      start(space, { action, isQuiet, moved: false, acceptedAt: Date.now() }, 0)
    },

    /**
     * `isNewer` says whether what is known of a Space was read after its action was accepted: the list of an account that
     * cannot be read, or of the last visit, says nothing about the outcome.
     */
    observe(spaces: readonly Space[], isNewer: IsNewer = () => true) {
      if (entries.size + kept.size === 0) return
      for (const space of spaces) {
        const entry = entries.get(space.id)
        const earlier = kept.get(space.id)
        if (entry) {
          entry.isStale &&= space === entry.space && !isNewer(space, entry)
          check(entry, space)
        } else if (earlier) start(space, earlier, Date.now() - earlier.acceptedAt, !isNewer(space, earlier))
      }
    },

    /** Reports no more of them, for a session that has ended. */
    forget() {
      for (const spaceId of [...entries.keys(), ...kept.keys()]) drop(spaceId)
      keep()
    },
  }
}

function readRecent(memory: SettlingMemory): KeptAction[] {
  return memory.read().filter(({ acceptedAt }) => Date.now() - acceptedAt < SLOW_MS)
}

function toKept({ space, action, isQuiet, moved, acceptedAt }: Settling): KeptAction {
  return { spaceId: space.id, action, isQuiet, moved, acceptedAt }
}
