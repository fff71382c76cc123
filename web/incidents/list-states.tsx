import { OctagonAlert } from 'lucide-react'
import { describeError } from '../errors/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import { Button } from '../ui/controls/button.tsx'
import { Notice } from '../ui/display/notice.tsx'
import { Skeleton } from '../ui/display/skeleton.tsx'
import { Spinner } from '../ui/display/spinner.tsx'
import { ErrorDetails } from '../ui/error-details.tsx'

/** What a list that is read page by page says of its reading. */
export interface ListReading {
  error: Error | null
  isFetching: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

/** The last read failed: why, and a button to try again. What is there stays, as the last known. */
export function ListFailed({
  title,
  reading,
  isStale,
}: {
  title: string
  reading: ListReading
  isStale: boolean
}) {
  const locale = useLocale()
  const { t } = locale
  const { error, isFetching } = reading
  if (!error) return null
  return (
    <Notice
      tone="bad"
      role="alert"
      icon={<OctagonAlert size={18} aria-hidden />}
      title={title}
      action={
        <Button size="small" disabled={isFetching} onClick={() => void reading.refetch()}>
          {isFetching && <Spinner />}
          {t('common.retry')}
        </Button>
      }
    >
      <ErrorDetails {...describeError(error, locale)} />
      {isStale && <p>{t('fleet.stale')}</p>}
    </Notice>
  )
}

export function ListSkeleton({ rows }: { rows: number }) {
  const { t } = useLocale()
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Skeleton key={index} className="h-16 w-full" />
      ))}
    </div>
  )
}

/** Reads the next page. Absent on the last one. */
export function ShowMore({ reading }: { reading: ListReading }) {
  const { t } = useLocale()
  const { hasNextPage, isFetchingNextPage } = reading
  if (!hasNextPage) return null
  return (
    <Button
      className="justify-self-center"
      aria-disabled={isFetchingNextPage}
      onClick={() => !isFetchingNextPage && void reading.fetchNextPage()}
    >
      {isFetchingNextPage && <Spinner />}
      {t('incidents.more')}
    </Button>
  )
}
