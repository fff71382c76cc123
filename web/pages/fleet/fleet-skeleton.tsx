import { useLocale } from '../../i18n/locale.tsx'
import { Skeleton } from '../../ui/display/skeleton.tsx'
import type { View } from './controls/preferences.ts'
import { cardGridClass, useColumns } from './lines/columns.ts'

const CARD = 'h-46 rounded-xl'

/** A grey outline of the page, so that nothing moves when the Spaces arrive. */
export function FleetSkeleton({ view }: { view: View }) {
  const { t } = useLocale()
  const { columns, isPhone } = useColumns()
  const isTable = view === 'table' && !isPhone
  return (
    <div role="status" aria-label={t('common.loading')}>
      <div className="flex gap-1.5 overflow-hidden pt-4 pb-1">
        {Array.from({ length: 7 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <Skeleton key={index} className="h-9 w-28 shrink-0 phone:h-11" />
        ))}
      </div>
      {isPhone && <Skeleton className="mt-2 h-11 w-56" />}
      {isTable && <div className="h-9" />}
      <Skeleton className="mt-4 mb-2.5 h-8 w-48 phone:h-11" />
      <div className={isTable ? 'grid' : cardGridClass(columns)}>
        {Array.from({ length: isTable ? 12 : columns * 3 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <Skeleton key={index} className={isTable ? 'h-14 rounded-none border-b border-line' : CARD} />
        ))}
      </div>
    </div>
  )
}
