import type { MessageKey } from '../i18n/catalogue.ts'

/** What the help lists. The keys themselves are bound where they act. */
export const SHORTCUTS = [
  { keys: ['/'], does: 'keys.search' },
  { keys: ['j', 'k', '↓', '↑'], does: 'keys.move' },
  { keys: ['Enter'], does: 'keys.open' },
  { keys: ['x'], does: 'keys.select' },
  { keys: ['Shift', 'X'], does: 'keys.selectRange' },
  { keys: ['r'], does: 'keys.restart' },
  { keys: ['v'], does: 'keys.view' },
  { keys: ['Shift', 'R'], does: 'keys.refresh' },
  { keys: ['Esc'], does: 'keys.escape' },
  { keys: ['Ctrl', 'K'], does: 'keys.palette' },
  { keys: ['?'], does: 'keys.help' },
] as const satisfies { keys: string[]; does: MessageKey }[]
