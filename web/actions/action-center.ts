import type { Action, ActionDone, SpaceAction } from '../../shared/model/actions.ts'
import type { Space } from '../../shared/model/space.ts'
import { createListeners } from '../state/listeners.ts'
import type { Clock } from '../time/clock.ts'
import { createSettling } from './settling.ts'
import type { SettlingMemory } from './settling-memory.ts'

/** An action that is waiting for the user's confirmation. */
export interface ActionRequest {
  action: Action
  spaces: readonly Space[]
}

/** `sending` until the Hub has accepted it; `settling` until the Space has settled. */
export interface Doing {
  action: Action
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
  memory: SettlingMemory
}

export type ActionCenter = ReturnType<typeof createActionCenter>

/**
 * Every action that is requested, in progress or settling.
 *
 * Invariant: an action is sent once, and each accepted one ends as settled or slow, unless a later accepted one replaces it.
 */
export function createActionCenter({ send, onAccepted, clock, memory }: ActionCenterOptions) {
  const changes = createListeners()
  const outcomes = createListeners<[Outcome]>()
  const sending = new Map<string, Doing>()
  const settling = createSettling({
    clock,
    memory,
    onEnd({ space, action, isQuiet }, kind) {
      changes.notify()
      report({ kind, action, space, isQuiet })
    },
  })
  let request: ActionRequest | null = null

  function report(outcome: Outcome): Outcome {
    outcomes.notify(outcome)
    return outcome
  }

  return {
    getRequest: () => request,
    request(next: ActionRequest | null) {
      request = next
      changes.notify()
    },

    getDoing: (spaceId: string): Doing | null => sending.get(spaceId) ?? settling.get(spaceId) ?? null,
    isSettling: () => sending.size + settling.size() > 0,

    /**
     * Sends the action. Never rejects: a failure is a `refused` outcome. Quiet outcomes are reported elsewhere, not by a
     * toast.
     */
    async run(space: Space, action: Action, isQuiet = false): Promise<Outcome> {
      sending.set(space.id, { action, phase: 'sending' })
      changes.notify()
      try {
        const done = await send({ action, spaceId: space.id })
        sending.delete(space.id)
        onAccepted(done.space)
        const outcome = report({ kind: 'accepted', action, space: done.space, isQuiet })
        settling.follow(done.space, { action, isQuiet })
        changes.notify()
        return outcome
      } catch (error) {
        sending.delete(space.id)
        changes.notify()
        return report({ kind: 'refused', action, space, isQuiet, error })
      }
    },

    /** Updates the actions in progress with the current state of the Spaces. */
    observe: settling.observe,
    /** Follows none of them any longer. */
    forget: settling.forget,

    onOutcome: outcomes.subscribe,
    subscribe: changes.subscribe,
  }
}
