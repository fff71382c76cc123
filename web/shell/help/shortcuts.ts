import { ACTIONS, type Action, listActions } from '../../../shared/model/actions.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { MOD_KEY } from '../../ui/keys/mod-key.ts'

interface Shortcut {
  keys: string[]
  does: Extract<MessageKey, `keys.${string}`> | `action.${Action}`
}

/** The content of the help, by page. The keys are bound in the components that use them. */
export const SHORTCUTS = [
  {
    where: 'keys.anywhere',
    shortcuts: [
      { keys: [MOD_KEY, 'K'], does: 'keys.palette' },
      { keys: ['?'], does: 'keys.help' },
    ],
  },
  {
    where: 'keys.onSpaces',
    shortcuts: listActions().flatMap((action): Shortcut[] => {
      const key = ACTIONS[action].keys.list
      return key === null ? [] : [{ keys: [key], does: `action.${action}` }]
    }),
  },
  {
    where: 'keys.onFleet',
    shortcuts: [
      { keys: ['/'], does: 'keys.search' },
      { keys: ['j', 'k', '↓', '↑'], does: 'keys.move' },
      { keys: ['Enter'], does: 'keys.open' },
      { keys: ['x'], does: 'keys.select' },
      { keys: ['Shift', 'X'], does: 'keys.selectRange' },
      { keys: ['v'], does: 'keys.view' },
      { keys: ['Shift', 'R'], does: 'keys.refresh' },
      { keys: ['Esc'], does: 'keys.escape' },
    ],
  },
] as const satisfies { where: MessageKey; shortcuts: Shortcut[] }[]
