import type { Space } from '../../../../shared/model/space.ts'
import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'

interface SelectBoxProps {
  space: Space
  selection: SelectionStore
  isSelected: boolean
}

/** The checkbox of one Space. A shift-click selects the range from the last clicked one. */
export function SelectBox({ space, selection, isSelected }: SelectBoxProps) {
  const { t } = useLocale()
  return (
    <label className="relative z-10 -m-2 grid cursor-pointer size-8 shrink-0 place-items-center phone:-m-3 phone:size-11">
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={t('space.select', { title: space.title })}
        // Only a click event says whether shift was held.
        onClick={(event) => selection.select(space.id, event.shiftKey)}
        onChange={() => undefined}
        className="size-4 accent-accent phone:size-5"
      />
    </label>
  )
}
