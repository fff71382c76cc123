import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../../i18n/locale.tsx'
import { stoppedSince, watchStateQuery } from '../../../requests/history/watch-state.ts'
import { useNow } from '../../../time/use-now.ts'

/** When it last looked, and since when it watches. */
export function WatchFacts() {
  const { t, format } = useLocale()
  const { data: watch } = useQuery(watchStateQuery)
  const now = useNow(5_000)
  if (!watch) return null
  const { lastLookAt, since } = watch
  const last =
    lastLookAt === null
      ? t('watch.notLooked')
      : t('watch.lastLook', { ago: format.ago(Date.parse(lastLookAt), now) })
  return (
    <p className={stoppedSince(watch) === null ? 'text-muted' : 'text-bad'}>
      {last}
      {since && ` · ${t('watch.watchingSince', { time: format.moment(Date.parse(since), now) })}`}
    </p>
  )
}
