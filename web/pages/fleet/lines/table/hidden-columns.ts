import { createListeners } from '../../../../state/listeners.ts'
import { readStored, writeStored } from '../../../../state/stored.ts'
import { COLUMNS, type Column } from './fit-columns.ts'

const KEY = 'hidden-columns'

/** The columns that the user has hidden. Remembered as such, so that a column of a later version appears. */
function createHiddenColumns() {
  const changes = createListeners()
  let hidden: readonly Column[] | null = null
  const get = () => {
    hidden ??= parseColumns(readStored('localStorage', KEY))
    return hidden
  }

  return {
    subscribe: changes.subscribe,
    get,
    toggle(column: Column) {
      const before = get()
      hidden = before.includes(column) ? before.filter((each) => each !== column) : [...before, column]
      writeStored('localStorage', KEY, hidden.join(','))
      changes.notify()
    },
  }
}

/** Takes what is valid of a stored text: it may come from another version. */
export function parseColumns(stored: string | null): Column[] {
  const names = (stored ?? '').split(',')
  return COLUMNS.filter((column) => names.includes(column))
}

export const hiddenColumns = createHiddenColumns()
