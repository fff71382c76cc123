import { useSyncExternalStore } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import type { SelectionStore } from '../../../actions/selection.ts'
import { withPageWords } from '../../../i18n/language.ts'
import { createPart } from '../../../loading/lazy-part.ts'
import { usePart } from '../../../loading/use-part.ts'

const bar = createPart(
  withPageWords(() => import('./selection-bar.tsx')),
  (module) => module.SelectionBar,
  { isSoonWanted: true },
)

interface SelectionBarHostProps {
  selection: SelectionStore
  spaces: readonly Space[]
  shown: readonly Space[]
}

/** The bar with the actions for the selection, while there is one. */
export function SelectionBarHost(props: SelectionBarHostProps) {
  const { subscribe, getIds } = props.selection
  const isWanted = useSyncExternalStore(subscribe, () => getIds().size > 0)
  const SelectionBar = usePart(bar, isWanted, { isOptional: true })
  return isWanted && SelectionBar && <SelectionBar {...props} />
}
