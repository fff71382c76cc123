import { useLocale } from '../i18n/locale.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { cardGridClass } from './card-grid.ts'
import type { View } from './choices.ts'
import { useColumns } from './use-columns.ts'

/** The page as it will be, in grey: nothing jumps when the Spaces come. */
export function FleetSkeleton({ view }: { view: View }) {
  const { t } = useLocale()
  const { columns, isPhone } = useColumns()
  const isTable = view === 'table' && !isPhone
  return (
    <div role="status" aria-label={t('common.loading')}>
      <div className="flex gap-1.5 overflow-hidden py-4">
        {Array.from({ length: 7 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <Skeleton key={index} className="h-9 w-28 shrink-0" />
        ))}
      </div>
      <Skeleton className="my-3 h-7 w-48" />
      <div className={isTable ? 'grid gap-px' : cardGridClass(columns)}>
        {Array.from({ length: isTable ? 12 : columns * 3 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <Skeleton key={index} className={isTable ? 'h-12' : 'h-46 rounded-xl'} />
        ))}
      </div>
    </div>
  )
}
