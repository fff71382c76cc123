import type { Locale } from '../../i18n/language.ts'
import { stoppedSince, type WatchAsRead } from '../../requests/history/watch-state.ts'
import type { Banner } from './banner.ts'

/** Says that the looks have stopped; `now` is the server's time in epoch milliseconds. */
export function watchBanners(
  watch: WatchAsRead | undefined,
  now: number,
  { t, format }: Pick<Locale, 't' | 'format'>,
): Banner[] {
  const since = watch ? stoppedSince(watch) : null
  if (since === null) return []
  return [
    {
      id: 'watch',
      level: 'system',
      tone: 'bad',
      text: t('watch.stopped', { ago: format.ago(since, now) }),
      links: [{ label: t('fleet.show'), name: t('watch.stoppedShow'), href: '/settings/watch' }],
    },
  ]
}
