import { Columns3Cog } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useLocale } from '../../../../i18n/locale.tsx'
import { MenuButton } from '../../../../ui/menus/menu-button.tsx'
import { hiddenColumns } from './hidden-columns.ts'
import { columnsFor, useTableColumns } from './table-columns.ts'

/** Which columns the table shows. One that was chosen but does not fit says so. */
export function ColumnMenu({ isAnyOnGpu }: { isAnyOnGpu: boolean }) {
  const { t } = useLocale()
  const hidden = useSyncExternalStore(hiddenColumns.subscribe, hiddenColumns.get)
  const shown = useTableColumns()
  return (
    <MenuButton
      label={t('fleet.columns')}
      closeLabel={t('common.close')}
      className="tip-left size-6!"
      entries={() =>
        columnsFor(isAnyOnGpu).map((column) => {
          const isChosen = !hidden.includes(column)
          const name = t(`space.${column}`)
          return {
            kind: 'choice',
            label: isChosen && !shown.includes(column) ? t('fleet.columnFolded', { column: name }) : name,
            isChosen,
            onSelect: () => hiddenColumns.toggle(column),
          }
        })
      }
    >
      <Columns3Cog size={15} aria-hidden />
    </MenuButton>
  )
}
