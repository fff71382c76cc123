import type { Locale } from '../i18n/language.ts'
import type { WatchAsRead } from '../requests/history/watch-state.ts'

/** When the last look was, in a sentence; before the first one, when that is due. `now` is in epoch milliseconds. */
export function describeLastLook(
  { everySeconds, lastLookAt, since }: WatchAsRead,
  now: number,
  { t, format }: Pick<Locale, 't' | 'format'>,
): string {
  if (everySeconds === 0) return t('watch.isOff')
  if (lastLookAt !== null) return t('watch.lastLook', { ago: format.ago(Date.parse(lastLookAt), now) })
  // The part of the server that looks does not answer, or has forgotten.
  if (since !== null) return t('watch.lastLookUnknown')
  return t('watch.firstLook', { time: format.duration(everySeconds) })
}
