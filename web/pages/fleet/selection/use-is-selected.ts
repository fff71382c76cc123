import { useCallback, useSyncExternalStore } from 'react'
import type { SelectionStore } from '../../../actions/selection.ts'

/** Whether this Space is selected. Rerenders only when that changes. */
export function useIsSelected(selection: SelectionStore, id: string): boolean {
  return useSyncExternalStore(
    selection.subscribe,
    useCallback(() => selection.getIds().has(id), [selection, id]),
  )
}
