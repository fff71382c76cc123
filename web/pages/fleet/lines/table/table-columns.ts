import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { COLUMNS, type Column, type Fit, fitColumns } from './fit-columns.ts'
import { hiddenColumns } from './hidden-columns.ts'

export const TableColumns = createContext<readonly Column[]>(COLUMNS)

/** The columns that the table shows now. */
export function useTableColumns(): readonly Column[] {
  return use(TableColumns)
}

/** What was chosen and fits into `width` rem. Without a GPU in the list, its columns are left out. */
export function useFittingColumns(width: number, isAnyOnGpu: boolean): Fit {
  const hidden = useSyncExternalStore(hiddenColumns.subscribe, hiddenColumns.get)
  const chosen = COLUMNS.filter((column) => !hidden.includes(column) && (isAnyOnGpu || !isOfGpu(column)))
  const { columns, hasBars } = fitColumns(chosen, width)
  const key = columns.join()
  // One object per choice: a new one would rerender every row.
  return useMemo(
    () => ({ columns: COLUMNS.filter((column) => key.split(',').includes(column)), hasBars }),
    [key, hasBars],
  )
}

function isOfGpu(column: Column): boolean {
  return column === 'gpu' || column === 'vram'
}
