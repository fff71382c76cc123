import { useLocale } from '../../../i18n/locale.tsx'
import { Skeleton } from '../../../ui/display/skeleton.tsx'

export function SelfCheckSkeleton() {
  const { t } = useLocale()
  return (
    <>
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Skeleton className="h-11 w-full rounded-2xl" />
      <Skeleton className="h-72 w-full rounded-2xl" />
      <div className="grid gap-5 md:grid-cols-2">
        <Skeleton className="h-60 w-full rounded-2xl" />
        <Skeleton className="h-60 w-full rounded-2xl" />
      </div>
    </>
  )
}
