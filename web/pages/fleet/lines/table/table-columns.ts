import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { COLUMNS, type Column, fitColumns } from './fit-columns.ts'
import { hiddenColumns } from './hidden-columns.ts'

export const TableColumns = createContext<readonly Column[]>(COLUMNS)

/** The columns that the table shows now. */
export function useTableColumns(): readonly Column[] {
  return use(TableColumns)
}

/**
 * The columns that were chosen and fit into `width` rem. Without a GPU in the list, its columns are left out.
 */
export function useFittingColumns(width: number, isAnyOnGpu: boolean): readonly Column[] {
  const hidden = useSyncExternalStore(hiddenColumns.subscribe, hiddenColumns.get)
  const chosen = COLUMNS.filter((column) => !hidden.includes(column) && (isAnyOnGpu || !isOfGpu(column)))
  const key = fitColumns(chosen, width).join()
  // One array per choice: a new one would rerender every row.
  return useMemo(() => COLUMNS.filter((column) => key.split(',').includes(column)), [key])
}

function isOfGpu(column: Column): boolean {
  return column === 'gpu' || column === 'vram'
}
