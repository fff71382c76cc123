import { OctagonAlert } from 'lucide-react'
import { describeError } from '../errors/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import type { PagedReading } from '../requests/history/paged.ts'
import { Button } from '../ui/controls/button.tsx'
import { Notice } from '../ui/display/notice.tsx'
import { Skeleton } from '../ui/display/skeleton.tsx'
import { Spinner } from '../ui/display/spinner.tsx'
import { ErrorDetails } from '../ui/error-details.tsx'

interface ListFailedProps {
  title: string
  reading: Pick<PagedReading, 'error' | 'isFetching' | 'refetch'>
  isStale: boolean
}

/** The last read failed: why, and a button to try again. What is there stays, as the last known. */
export function ListFailed({ title, reading, isStale }: ListFailedProps) {
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
        <Button size="small" disabled={isFetching} onClick={reading.refetch}>
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
export function ShowMore({ reading }: { reading: PagedReading }) {
  const { t } = useLocale()
  const { hasNext, isReadingNext } = reading
  if (!hasNext) return null
  return (
    <Button className="justify-self-center" aria-disabled={isReadingNext} onClick={reading.readNext}>
      {isReadingNext && <Spinner />}
      {t('incidents.more')}
    </Button>
  )
}
