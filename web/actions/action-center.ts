import type { Action, ActionDone, SpaceAction } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { isUnsettled } from '../../shared/stages.ts'
import type { Clock } from '../live/clock.ts'
import { createListeners } from '../live/listeners.ts'

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
 * Invariant: an action is sent once, and each one that was accepted ends as settled or slow.
 */
export function createActionCenter({ send, onAccepted, clock }: ActionCenterOptions) {
  const changes = createListeners()
  const outcomes = createListeners<[Outcome]>()
  const doing = new Map<string, Doing & { isQuiet: boolean; cancelSlow: () => void }>()
  let request: ActionRequest | null = null

  function tell(outcome: Outcome): Outcome {
    outcomes.notify(outcome)
    return outcome
  }

  function finish(spaceId: string) {
    doing.get(spaceId)?.cancelSlow()
    doing.delete(spaceId)
    changes.notify()
  }

  function settle(space: Space) {
    const entry = doing.get(space.id)
    if (entry?.phase !== 'settling' || isUnsettled(space.stage)) return
    finish(space.id)
    tell({ kind: 'settled', action: entry.action, space, isQuiet: entry.isQuiet })
  }

  function follow(space: Space, action: Action, isQuiet: boolean) {
    const cancelSlow = clock.after(SLOW_MS, () => {
      finish(space.id)
      tell({ kind: 'slow', action, space, isQuiet })
    })
    doing.set(space.id, { action, phase: 'settling', isQuiet, cancelSlow })
    changes.notify()
    settle(space)
  }

  return {
    getRequest: () => request,
    request(next: ActionRequest | null) {
      request = next
      changes.notify()
    },

    getDoing: (spaceId: string): Doing | null => doing.get(spaceId) ?? null,
    isSettling: () => doing.size > 0,

    /** Sends the action. Never rejects: a failure is a `refused`. Quiet ones are told elsewhere than by a toast. */
    async run(space: Space, action: Action, isQuiet = false): Promise<Outcome> {
      finish(space.id)
      doing.set(space.id, { action, phase: 'sending', isQuiet, cancelSlow: () => undefined })
      changes.notify()
      try {
        const done = await send({ action, spaceId: space.id })
        onAccepted(done.space)
        const outcome = tell({ kind: 'accepted', action, space: done.space, isQuiet })
        follow(done.space, action, isQuiet)
        return outcome
      } catch (error) {
        finish(space.id)
        return tell({ kind: 'refused', action, space, isQuiet, error })
      }
    },

    /** Takes note of how the Spaces now stand. */
    observe(spaces: readonly Space[]) {
      if (doing.size > 0) for (const space of spaces) settle(space)
    },

    onOutcome: outcomes.subscribe,
    subscribe: changes.subscribe,
  }
}
