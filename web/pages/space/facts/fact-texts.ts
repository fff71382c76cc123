import type { Space } from '../../../../shared/model/space.ts'
import type { Locale } from '../../../i18n/language.ts'

/** "2", or "1 of 2" while fewer are running than requested; null if the Hub does not say. */
export function replicasText(
  { current, requested }: Space['replicas'],
  { t, format }: Pick<Locale, 't' | 'format'>,
): string | null {
  const running = current === null ? null : format.number(current)
  if (requested === 'auto') return running === null ? t('page.auto') : t('page.autoNow', { count: running })
  if (requested === null || requested === current) return running
  const total = format.number(requested)
  return running === null ? t('page.replicasRequested', { total }) : t('space.of', { used: running, total })
}

/** Whether nothing is to be said about replicas: there is one, or will be. */
export function isOneReplica({ replicas: { current, requested } }: Pick<Space, 'replicas'>): boolean {
  return (current ?? 1) <= 1 && (requested === null || requested === 1)
}

/** When a Space falls asleep; null if the Hub does not say. */
export function sleepText(
  { neverSleeps, sleepTimeSeconds }: Pick<Space, 'neverSleeps' | 'sleepTimeSeconds'>,
  { t, format }: Pick<Locale, 't' | 'format'>,
): string | null {
  if (neverSleeps) return t('page.never')
  if (sleepTimeSeconds === null || sleepTimeSeconds < 0) return null
  return t('page.sleepAfter', { time: format.duration(sleepTimeSeconds) })
}
