import { createListeners } from '../../../state/listeners.ts'
import { NOTHING_SELECTED, type Selection, selectAll, toggle, toggleRange } from './selection.ts'

export type SelectionStore = ReturnType<typeof createSelectionStore>

/** What is selected, outside React: a click renders one card and the bar, not a thousand cards. */
export function createSelectionStore() {
  const changes = createListeners()
  let selection: Selection = NOTHING_SELECTED
  let order: readonly string[] = []

  function set(next: Selection) {
    selection = next
    changes.notify()
  }

  return {
    subscribe: changes.subscribe,
    getIds: () => selection.ids,
    /** The ids as they are drawn, which is what a shift-click goes by. */
    setOrder(ids: readonly string[]) {
      order = ids
    },
    select: (id: string, isRange: boolean) =>
      set(isRange ? toggleRange(selection, id, order) : toggle(selection, id)),
    selectAll: (ids: Iterable<string>) => set(selectAll(ids)),
    clear: () => set(NOTHING_SELECTED),
  }
}
