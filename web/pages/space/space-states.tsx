import { SearchX } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { fleetHref } from '../../shell/fleet-href.ts'
import { useRefresh } from '../../shell/use-refresh.ts'
import { Button, buttonClass } from '../../ui/controls/button.tsx'
import { Skeleton } from '../../ui/display/skeleton.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ChartSkeletons } from './charts/chart-grid.tsx'

/** No account has such a Space, according to the last list. */
export function SpaceMissing({ id }: { id: string }) {
  const { t } = useLocale()
  const { refresh, isRefreshing } = useRefresh()
  return (
    <section className="mx-auto grid max-w-md justify-items-center gap-3 py-20 text-center">
      <SearchX size={28} aria-hidden className="text-muted" />
      <h1 className="text-lg font-semibold">{t('page.missing')}</h1>
      <p className="font-mono text-xs text-muted wrap-anywhere">{id}</p>
      <p className="text-muted">{t('page.missingHint')}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <Button variant="primary" disabled={isRefreshing} onClick={refresh}>
          {isRefreshing && <Spinner />}
          {t('page.lookAgain')}
        </Button>
        <Link href={fleetHref()} className={buttonClass()}>
          {t('app.backToFleet')}
        </Link>
      </div>
    </section>
  )
}

export function SpaceSkeleton({ id }: { id: string }) {
  const { t } = useLocale()
  return (
    <>
      <div className="grid gap-2.5">
        <h1 className="sr-only">{id}</h1>
        <p role="status" className="sr-only">
          {t('common.loading')}
        </p>
        <Skeleton className="h-7 w-64 max-w-full" />
        <Skeleton className="h-4 w-48 max-w-full" />
        <Skeleton className="h-5 w-24" />
      </div>
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:pt-11">
          <ChartSkeletons />
        </div>
        <Skeleton className="h-96 w-full rounded-2xl" />
      </div>
    </>
  )
}
