import { useEffect } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { Skeleton } from '../../ui/display/skeleton.tsx'
import type { Preferences } from './controls/preferences.ts'
import { cardGridClass, useColumns } from './lines/columns.ts'
import { preloadTable } from './lines/fleet-rows.tsx'
import { isTable, type Look, lookOf } from './lines/look.ts'

const SHAPES: Record<Look, string> = {
  card: 'h-34 rounded-xl',
  item: 'h-18 rounded-xl',
  row: 'h-9 rounded-none border-b border-line',
  'slim-row': 'h-7 rounded-none border-b border-line',
}

/** A grey outline of the page in the same heights, so that nothing moves when the Spaces arrive. */
export function FleetSkeleton({ choices }: { choices: Pick<Preferences, 'view' | 'density'> }) {
  const { t } = useLocale()
  const { columns, isPhone } = useColumns()
  const look = lookOf(choices, isPhone)
  const isInTable = isTable(look)
  useEffect(() => {
    if (isInTable) preloadTable()
  }, [isInTable])

  return (
    <div role="status" aria-label={t('common.loading')}>
      <div className="flex h-(--filters) items-center gap-1.5 overflow-hidden">
        {Array.from({ length: 7 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <Skeleton key={index} className="h-7.5 w-24 shrink-0 phone:h-11" />
        ))}
      </div>
      {isInTable && <div className="h-6" />}
      <Skeleton className="mt-4 mb-2.5 h-8 w-48 phone:my-0.5 phone:h-11" />
      <div className={isInTable ? 'grid' : cardGridClass(columns, look)}>
        {Array.from({ length: isInTable ? 22 : columns * (look === 'item' ? 10 : 5) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
          <Skeleton key={index} className={SHAPES[look]} />
        ))}
      </div>
    </div>
  )
}
