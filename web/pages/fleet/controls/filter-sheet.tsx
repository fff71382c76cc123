import type { Account } from '../../../../shared/model/account.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { NativeSelect } from '../../../ui/controls/native-select.tsx'
import { Dialog } from '../../../ui/overlays/dialog.tsx'
import { accountField, type ChoiceField, directionField, groupField, sortField } from './choice-fields.ts'
import type { Choices, Choose } from './choices.ts'

export interface FilterSheetProps {
  accounts: readonly Account[]
  choices: Choices
  choose: Choose
}

/** Account, sort and grouping, on a phone. Every choice applies at once. */
export function FilterSheet({
  accounts,
  choices,
  choose,
  onClose,
}: FilterSheetProps & { onClose: () => void }) {
  const { t } = useLocale()
  const given = { choices, choose, t }
  const account = accountField(accounts, given)
  const fields = [sortField(given), directionField(given), groupField(given)]
  return (
    <Dialog title={t('fleet.filterAndSort')} closeLabel={t('common.close')} onClose={onClose}>
      <div className="grid gap-2">
        {account && <Line field={account} />}
        {fields.map((field) => (
          <Line key={field.label} field={field} />
        ))}
      </div>
    </Dialog>
  )
}

function Line({ field }: { field: ChoiceField }) {
  return (
    <div className="flex min-h-11 items-center justify-between gap-4">
      <span aria-hidden className="text-muted">
        {field.label}
      </span>
      <NativeSelect {...field} />
    </div>
  )
}
