import type { Space } from '../../shared/space.ts'
import type { Locale } from '../i18n/language.ts'

/** "2", or "1 of 2" while more are asked for than run. */
export function replicasText(
  { current, requested }: Space['replicas'],
  { t, format }: Pick<Locale, 't' | 'format'>,
): string {
  const running = current === null ? null : format.number(current)
  if (requested === 'auto') return running === null ? t('page.auto') : t('page.autoNow', { count: running })
  if (requested === null || requested === current) return running ?? t('page.unknown')
  return t('space.of', { used: running ?? '0', total: format.number(requested) })
}
