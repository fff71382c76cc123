import { ACTIONS, type Action, listActions } from '../../../shared/model/actions.ts'
import type { MessageKey } from '../../i18n/catalogue.ts'
import { MOD_KEY } from '../../ui/keys/mod-key.ts'

interface Shortcut {
  keys: string[]
  does: Extract<MessageKey, `keys.${string}` | 'action.openApp' | 'action.openHub'> | `action.${Action}`
}

/** The content of the help, by page. The keys are bound in the components that use them. */
export const SHORTCUTS = [
  {
    where: 'keys.anywhere',
    shortcuts: [
      { keys: [MOD_KEY, 'K'], does: 'keys.palette' },
      { keys: ['g', 'f'], does: 'keys.goFleet' },
      { keys: ['g', 'i'], does: 'keys.goIncidents' },
      { keys: ['g', 'a'], does: 'keys.goActivity' },
      { keys: ['g', 'c'], does: 'keys.goCosts' },
      { keys: ['g', 'k'], does: 'keys.goSecrets' },
      { keys: ['g', 'n'], does: 'keys.goAlerts' },
      { keys: ['g', 's'], does: 'keys.goSettings' },
      { keys: ['g', 'd'], does: 'keys.goDocs' },
      { keys: ['t'], does: 'keys.tray' },
      { keys: ['?'], does: 'keys.help' },
    ],
  },
  {
    where: 'keys.onSpaces',
    shortcuts: [
      ...listActions().map((action): Shortcut => {
        const [key = ''] = ACTIONS[action].keys
        return { keys: [key], does: `action.${action}` }
      }),
      { keys: ['o'], does: 'action.openApp' },
      { keys: ['h'], does: 'action.openHub' },
      { keys: ['l'], does: 'keys.logs' },
    ],
  },
  {
    where: 'keys.onFleet',
    shortcuts: [
      { keys: ['/'], does: 'keys.search' },
      { keys: ['j', 'k', '↓', '↑'], does: 'keys.move' },
      { keys: ['Enter'], does: 'keys.open' },
      { keys: ['x'], does: 'keys.select' },
      { keys: ['Shift', 'X'], does: 'keys.selectRange' },
      { keys: ['Shift', 'A'], does: 'keys.selectAll' },
      { keys: ['.'], does: 'keys.bar' },
      { keys: ['v'], does: 'keys.view' },
      { keys: ['Shift', 'R'], does: 'keys.refresh' },
      { keys: ['Esc'], does: 'keys.escape' },
    ],
  },
] as const satisfies { where: MessageKey; shortcuts: Shortcut[] }[]
