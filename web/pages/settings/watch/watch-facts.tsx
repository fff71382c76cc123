import { useQuery } from '@tanstack/react-query'
import { describeLastLook } from '../../../history/last-look.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { stoppedSince, watchStateQuery } from '../../../requests/history/watch-state.ts'
import { useNow } from '../../../time/use-now.ts'

/** When it last looked, and since when it watches. */
export function WatchFacts() {
  const locale = useLocale()
  const { t, format } = locale
  const { data: watch } = useQuery(watchStateQuery)
  const now = useNow(5_000)
  if (!watch) return null
  const { since } = watch
  return (
    <p className={stoppedSince(watch) === null ? 'text-muted' : 'text-bad'}>
      {describeLastLook(watch, now, locale)}
      {since && ` · ${t('watch.watchingSince', { time: format.moment(Date.parse(since), now) })}`}
    </p>
  )
}
