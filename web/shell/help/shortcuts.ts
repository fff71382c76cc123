import type { MessageKey } from '../../i18n/catalogue.ts'

interface Shortcut {
  keys: string[]
  does: MessageKey
}

/** What the help lists, by where it works. The keys themselves are bound where they act. */
export const SHORTCUTS = [
  {
    where: 'keys.anywhere',
    shortcuts: [
      { keys: ['Ctrl', 'K'], does: 'keys.palette' },
      { keys: ['?'], does: 'keys.help' },
    ],
  },
  {
    where: 'keys.onSpaces',
    shortcuts: [{ keys: ['r'], does: 'keys.restart' }],
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
