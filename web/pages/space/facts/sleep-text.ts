import type { Space } from '../../../../shared/space.ts'
import type { Locale } from '../../../i18n/language.ts'

/** When a Space falls asleep; null if the Hub does not say. */
export function sleepText(
  { neverSleeps, sleepTimeSeconds }: Pick<Space, 'neverSleeps' | 'sleepTimeSeconds'>,
  { t, format }: Pick<Locale, 't' | 'format'>,
): string | null {
  if (neverSleeps) return t('page.never')
  if (sleepTimeSeconds === null || sleepTimeSeconds < 0) return null
  return t('page.sleepAfter', { time: format.duration(sleepTimeSeconds) })
}
