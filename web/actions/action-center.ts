import type { Action, ActionDone, SpaceAction } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { DOUBT_MS, isSettled, isUnsettled } from '../../shared/stages.ts'
import type { Clock } from '../live/clock.ts'
import { createListeners } from '../ui/listeners.ts'

const SLOW_MS = 600_000

/** What is asked of the user before it is done. */
export interface ActionRequest {
  action: Action
  spaces: readonly Space[]
}

export interface Doing {
  action: Action
  /** Sending until the Hub has accepted it; settling until the Space stands still again. */
  phase: 'sending' | 'settling'
}

/** An action that the Hub has accepted, and what was seen of its Space since. */
interface Settling extends Doing {
  isQuiet: boolean
  space: Space
  moved: boolean
  ageMs: number
  cancels: (() => void)[]
}

export type Outcome = { action: Action; space: Space; isQuiet: boolean } & (
  | { kind: 'accepted' }
  | { kind: 'settled' }
  | { kind: 'slow' }
  | { kind: 'refused'; error: unknown }
)

interface ActionCenterOptions {
  send: (spaceAction: SpaceAction) => Promise<ActionDone>
  onAccepted: (space: Space) => void
  clock: Clock
}

export type ActionCenter = ReturnType<typeof createActionCenter>

/**
 * Every action that is asked for, under way or settling.
 *
 * Invariant: an action is sent once, and each one that was accepted ends as settled or slow, unless a later one
 * that was accepted too takes its place.
 */
export function createActionCenter({ send, onAccepted, clock }: ActionCenterOptions) {
  const changes = createListeners()
  const outcomes = createListeners<[Outcome]>()
  const sending = new Map<string, Doing>()
  const settling = new Map<string, Settling>()
  let request: ActionRequest | null = null

  function tell(outcome: Outcome): Outcome {
    outcomes.notify(outcome)
    return outcome
  }

  function finish(entry: Settling, kind: 'settled' | 'slow') {
    const { space, action, isQuiet } = entry
    leave(space.id)
    changes.notify()
    tell({ kind, action, space, isQuiet })
  }

  function leave(spaceId: string) {
    for (const cancel of settling.get(spaceId)?.cancels ?? []) cancel()
    settling.delete(spaceId)
  }

  function look(entry: Settling, space: Space) {
    entry.space = space
    entry.moved ||= isUnsettled(space.stage)
    if (isSettled(entry.action, space.stage, entry)) finish(entry, 'settled')
  }

  function follow(space: Space, action: Action, isQuiet: boolean) {
    leave(space.id)
    const entry: Settling = { action, phase: 'settling', isQuiet, space, moved: false, ageMs: 0, cancels: [] }
    const isOld = () => look(Object.assign(entry, { ageMs: DOUBT_MS }), entry.space)
    entry.cancels = [clock.after(DOUBT_MS, isOld), clock.after(SLOW_MS, () => finish(entry, 'slow'))]
    settling.set(space.id, entry)
    changes.notify()
    look(entry, space)
  }

  return {
    getRequest: () => request,
    request(next: ActionRequest | null) {
      request = next
      changes.notify()
    },

    getDoing: (spaceId: string): Doing | null => sending.get(spaceId) ?? settling.get(spaceId) ?? null,
    isSettling: () => sending.size + settling.size > 0,

    /** Sends the action. Never rejects: a failure is a `refused`. Quiet ones are told elsewhere than by a toast. */
    async run(space: Space, action: Action, isQuiet = false): Promise<Outcome> {
      sending.set(space.id, { action, phase: 'sending' })
      changes.notify()
      try {
        const done = await send({ action, spaceId: space.id })
        sending.delete(space.id)
        onAccepted(done.space)
        const outcome = tell({ kind: 'accepted', action, space: done.space, isQuiet })
        follow(done.space, action, isQuiet)
        return outcome
      } catch (error) {
        sending.delete(space.id)
        changes.notify()
        return tell({ kind: 'refused', action, space, isQuiet, error })
      }
    },

    /** Takes note of how the Spaces now stand. */
    observe(spaces: readonly Space[]) {
      if (settling.size === 0) return
      for (const space of spaces) {
        const entry = settling.get(space.id)
        if (entry) look(entry, space)
      }
    },

    onOutcome: outcomes.subscribe,
    subscribe: changes.subscribe,
  }
}
