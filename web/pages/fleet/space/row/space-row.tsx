import type { Space } from '../../../../../shared/model/space.ts'
import type { SelectionStore } from '../../../../actions/selection.ts'
import { useIsStale } from '../../../../space-display/staleness.tsx'
import type { PlacedLine } from '../../lines/plain-lines.tsx'
import { useIsSelected } from '../../selection/use-is-selected.ts'
import { SpaceCells } from './space-cells.tsx'

interface SpaceRowProps {
  space: Space
  selection: SelectionStore
  line: PlacedLine
}

/** One Space as a table row. Its place in a long list changes without its cells. */
export function SpaceRow({ space, selection, line }: SpaceRowProps) {
  const isSelected = useIsSelected(selection, space.id)
  const isStale = useIsStale(space.owner)
  return (
    <tr
      {...line}
      data-space={space.id}
      data-stale={isStale || undefined}
      data-selected={isSelected || undefined}
    >
      <SpaceCells {...{ space, selection, isSelected }} />
    </tr>
  )
}
