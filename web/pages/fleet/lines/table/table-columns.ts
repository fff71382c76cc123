import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { COLUMNS, type Column, type Fit, fitColumns } from './fit-columns.ts'
import { hiddenColumns } from './hidden-columns.ts'

export const TableColumns = createContext<readonly Column[]>(COLUMNS)

/** The columns that the table shows now. */
export function useTableColumns(): readonly Column[] {
  return use(TableColumns)
}

/** In the order in which they fold away. */
const OF_GPUS: readonly Column[] = ['vram', 'gpu']

/** `isAnyGpuMeasured`: a Space runs on a GPU of its own, and the columns of GPUs have values. */
export interface GpuUse {
  isAnyOnGpu: boolean
  isAnyGpuMeasured: boolean
}

/** The columns that make sense: without a GPU in the list, not those of GPUs. */
export function columnsFor(isAnyOnGpu: boolean): readonly Column[] {
  return isAnyOnGpu ? COLUMNS : COLUMNS.filter((column) => !OF_GPUS.includes(column))
}

/** What was chosen and fits into `width` rem. */
export function useFittingColumns(width: number, { isAnyOnGpu, isAnyGpuMeasured }: GpuUse): Fit {
  const hidden = useSyncExternalStore(hiddenColumns.subscribe, hiddenColumns.get)
  const chosen = columnsFor(isAnyOnGpu).filter((column) => !hidden.includes(column))
  const { columns, hasBars } = fitColumns(chosen, width, isAnyGpuMeasured ? [] : OF_GPUS)
  const key = columns.join()
  // One object per choice: a new one would rerender every row.
  return useMemo(
    () => ({ columns: COLUMNS.filter((column) => key.split(',').includes(column)), hasBars }),
    [key, hasBars],
  )
}
