import { createListeners } from '../state/listeners.ts'

/** The selected Spaces, by id, and the anchor of a shift-click. */
export interface Selection {
  ids: ReadonlySet<string>
  anchor: string | null
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null }

export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** From the anchor to `id`, inclusive, in display order; all get the new state of `id`. */
export function toggleRange(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return toggle(selection, id)

  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  const isAdding = !selection.ids.has(id)
  const next = new Set(selection.ids)
  for (const each of range) {
    if (isAdding) next.add(each)
    else next.delete(each)
  }
  return { ids: next, anchor: id }
}

export function selectAll(ids: Iterable<string>): Selection {
  return { ids: new Set(ids), anchor: null }
}

export type SelectionStore = ReturnType<typeof createSelectionStore>

/** The selection, outside React: a click rerenders one card and the bar, not a thousand cards. */
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
    /** The ids in display order, as last shown. */
    getOrder: () => order,
    /** For shift-clicks, and for the way from one Space to the next. */
    setOrder(ids: readonly string[]) {
      order = ids
    },
    select: (id: string, isRange: boolean) =>
      set(isRange ? toggleRange(selection, id, order) : toggle(selection, id)),
    selectAll: (ids: Iterable<string>) => set(selectAll(ids)),
    selectMore: (ids: Iterable<string>) => set({ ...selection, ids: new Set([...selection.ids, ...ids]) }),
    deselect(ids: Iterable<string>) {
      const rest = new Set(selection.ids)
      for (const id of ids) rest.delete(id)
      if (rest.size < selection.ids.size) set({ ...selection, ids: rest })
    },
    clear: () => set(NOTHING_SELECTED),
  }
}
