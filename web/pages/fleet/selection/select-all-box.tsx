import { useCallback, useSyncExternalStore } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import type { SelectionStore } from '../../../actions/selection.ts'

interface SelectAllBoxProps {
  spaces: readonly Space[]
  label: string
  selection: SelectionStore
}

/** Selects or deselects all of these; mixed while only some are selected. */
export function SelectAllBox({ spaces, label, selection }: SelectAllBoxProps) {
  const share = useSyncExternalStore(
    selection.subscribe,
    useCallback(() => shareOf(spaces, selection.getIds()), [spaces, selection]),
  )
  const ids = spaces.map(({ id }) => id)
  return (
    <label
      title={label}
      className="-m-2 grid size-8 cursor-pointer shrink-0 place-items-center phone:-m-3 phone:size-11"
    >
      <input
        ref={(input) => {
          if (input) input.indeterminate = share === 'some'
        }}
        type="checkbox"
        checked={share === 'all'}
        disabled={spaces.length === 0}
        aria-label={label}
        onChange={() => (share === 'all' ? selection.deselect(ids) : selection.selectMore(ids))}
        className="size-4 accent-accent phone:size-5"
      />
    </label>
  )
}

function shareOf(spaces: readonly Space[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = spaces.filter(({ id }) => selected.has(id)).length
  if (count === 0) return 'none'
  return count === spaces.length ? 'all' : 'some'
}
