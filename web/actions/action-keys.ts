import { ACTIONS, type Action } from '../../shared/model/actions.ts'
import type { Hotkeys } from '../ui/keys/use-hotkeys.ts'

/** The keyboard shortcuts of these actions. */
export function keysOf(
  place: 'list' | 'page',
  actions: readonly Action[],
  start: (action: Action) => void,
): Hotkeys {
  return Object.fromEntries(
    actions.flatMap((action) => {
      const key = ACTIONS[action].keys[place]
      return key === null ? [] : [[key, () => start(action)]]
    }),
  )
}
