import { ArrowDown, ArrowDownWideNarrow, ArrowUp } from 'lucide-react'
import type { Account } from '../../../../shared/model/account.ts'
import type { Space } from '../../../../shared/model/space.ts'
import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { IconButton } from '../../../ui/controls/button.tsx'
import { NativeSelect } from '../../../ui/controls/native-select.tsx'
import { directionOf, oppositeOf } from '../order/sort.ts'
import { SelectAllBox } from '../selection/select-all-box.tsx'
import { accountField, sortField } from './choice-fields.ts'
import type { Choices, Choose } from './choices.ts'
import { DisplayMenu } from './display-menu.tsx'
import { PhoneControls } from './phone-controls.tsx'
import { ViewSwitch } from './view-switch.tsx'

interface ControlsProps {
  accounts: readonly Account[]
  choices: Choices
  choose: Choose
  isPhone: boolean
  shown: readonly Space[]
  selection: SelectionStore
}

/** Account, sort, view, and a way to select all matches; on a phone one button for them. */
export function Controls({ accounts, choices, choose, isPhone, shown, selection }: ControlsProps) {
  const { t } = useLocale()
  if (isPhone) return <PhoneControls {...{ accounts, choices, choose }} />
  const account = accountField(accounts, { choices, choose, t })
  return (
    <div className="flex shrink-0 items-center gap-1.5">
      {account && <NativeSelect {...account} />}
      <NativeSelect
        {...sortField({ choices, choose, t })}
        icon={<ArrowDownWideNarrow size={14} aria-hidden />}
      />
      {choices.view === 'cards' && <DirectionButton choices={choices} choose={choose} />}
      <span className="px-2">
        <SelectAllBox
          spaces={shown}
          selection={selection}
          label={t('bulk.allMatching', { count: shown.length })}
        />
      </span>
      <ViewSwitch choices={choices} choose={choose} />
      <DisplayMenu choices={choices} choose={choose} />
    </div>
  )
}

/** In a table, the headings show and change the direction. */
function DirectionButton({ choices, choose }: Pick<ControlsProps, 'choices' | 'choose'>) {
  const { t } = useLocale()
  const direction = directionOf(choices)
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown
  return (
    <IconButton
      label={`${t('fleet.direction')}: ${t(`fleet.direction.${direction}`)}`}
      onClick={() => choose({ direction: oppositeOf(choices) }, { replace: true })}
      className="-ml-1"
    >
      <Arrow size={15} aria-hidden />
    </IconButton>
  )
}
